using CommissioningCases.Application.Reading;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>The programme's history, the latest first, page by page.</summary>
/// <param name="Before">Only entries of a lower number; null for the latest.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListProgrammeEntries(string Cluster, int? Before) : IRequest<ProgrammeEntries>
{
    /// <summary>How many entries a page has at the most; those that the person may not see are left out.</summary>
    public const int PageSize = 50;
}

/// <summary>Entries of a programme by their numbers: those on which a page rests.</summary>
/// <param name="Numbers">Those that are not there, or not for the person to see, are left out.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetProgrammeEntries(string Cluster, IReadOnlyList<int> Numbers) : IRequest<ProgrammeEntries>;

/// <param name="Next">From where the page after it goes on; null when it is the last.</param>
public sealed record ProgrammeEntries(ProgrammeView View, IReadOnlyList<EntryView> Entries, int? Next);

internal sealed class ListProgrammeEntriesValidator : AbstractValidator<ListProgrammeEntries>
{
    public ListProgrammeEntriesValidator() => RuleFor(list => list.Before).GreaterThan(0);
}

internal sealed class ListProgrammeEntriesHandler(CasesDbContext db, ProgrammeReader programmes, ProgrammeEntryReader entries)
    : IRequestHandler<ListProgrammeEntries, ProgrammeEntries>, IRequestHandler<GetProgrammeEntries, ProgrammeEntries>
{
    public Task<ProgrammeEntries> Handle(ListProgrammeEntries request, CancellationToken cancellationToken) =>
        ReadAsync(request.Cluster, view => entries.ReadAsync(view, request.Before, ListProgrammeEntries.PageSize, cancellationToken), cancellationToken);

    public Task<ProgrammeEntries> Handle(GetProgrammeEntries request, CancellationToken cancellationToken) =>
        ReadAsync(request.Cluster, view => entries.ReadAsync(view, request.Numbers, cancellationToken), cancellationToken);

    private async Task<ProgrammeEntries> ReadAsync(string cluster, Func<ProgrammeView, Task<ProgrammeEntries>> readAsync, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await readAsync(await programmes.ReadAsync(ClusterCode.Check(cluster), cancellationToken));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
