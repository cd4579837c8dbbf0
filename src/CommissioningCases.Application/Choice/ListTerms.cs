using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>The prices and qualifications of the person's clusters that ran out or soon do, the earliest first.</summary>
[Allow(Role.Commissioner)]
public sealed record ListTerms : IRequest<IReadOnlyList<TermOfCluster>>;

/// <param name="Service">What people call the service.</param>
/// <param name="Provider">What people call the provider; null where it is the price.</param>
public sealed record TermOfCluster(string Cluster, EndingTerm Term, string Service, string? Provider);

internal sealed class ListTermsHandler(CasesDbContext db, ProgrammeReader programmes, Bodies bodies, CurrentPerson current) : IRequestHandler<ListTerms, IReadOnlyList<TermOfCluster>>
{
    public async Task<IReadOnlyList<TermOfCluster>> Handle(ListTerms request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var inScope = Scope.Of(current.Person).ClustersOf(bodies.Latest.Bodies).Select(cluster => cluster.Code).ToArray();
            var opened = await db.ChoiceProgrammes.Where(programme => inScope.Contains(programme.Cluster)).Select(programme => programme.Cluster).ToListAsync(cancellationToken);
            var terms = new List<TermOfCluster>();
            foreach (var cluster in opened)
            {
                var view = await programmes.ReadAsync(cluster, cancellationToken);
                terms.AddRange(EndingTerm.Of(view.File, view.Today).Select(term => new TermOfCluster(cluster, term, view.Bodies.FindNationalService(term.Service.Details.Service)?.Name ?? term.Service.Details.Service, NameOf(term, view))));
            }

            return [.. terms.OrderBy(one => one.Term.LastDay)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string? NameOf(EndingTerm term, ProgrammeView view) => term.Provider is { } provider ? view.Bodies.FindProvider(provider)?.Name ?? provider : null;
}
