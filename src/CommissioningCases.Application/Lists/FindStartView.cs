using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>The view on which one's work begins.</summary>
/// <returns>What the address of its list says; null where it begins at the usual page.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record FindStartView : IRequest<string?>;

internal sealed class FindStartViewHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<FindStartView, string?>
{
    public async Task<string?> Handle(FindStartView request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var shared = SavedView.SharingOf(person) ?? "";
        return await (
            from choice in db.ListChoices
            join view in db.SavedViews on choice.StartView equals view.Id
            where choice.Person == person.Id && (view.Person == person.Id || view.SharedWith == shared)
            select view.Query).SingleOrDefaultAsync(cancellationToken);
    }
}
