using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Trail;
using CommissioningCases.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Choice;

/// <summary>The programme's history, the latest first, page by page.</summary>
/// <param name="Before">Only entries of a lower number; null for the latest.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ListProgrammeEntries(string Cluster, int? Before) : IRequest<ProgrammeEntries>
{
    /// <summary>How many entries a page looks at; those that the person may not see are left out.</summary>
    public const int PageSize = 50;
}

/// <summary>Entries of a programme by their numbers: those on which a page rests.</summary>
/// <param name="Numbers">Those that are not there, or not for the person to see, are left out.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record GetProgrammeEntries(string Cluster, IReadOnlyList<int> Numbers) : IRequest<ProgrammeEntries>;

/// <param name="Next">From where the page after it goes on; null when it is the last.</param>
public sealed record ProgrammeEntries(ProgrammeView View, IReadOnlyList<EntryView> Entries, int? Next);

internal sealed class ListProgrammeEntriesValidator : AbstractValidator<ListProgrammeEntries>
{
    public ListProgrammeEntriesValidator() => RuleFor(list => list.Before).GreaterThan(0);
}

internal sealed class ListProgrammeEntriesHandler(CasesDbContext db, ProgrammeReader programmes, CurrentPerson current)
    : IRequestHandler<ListProgrammeEntries, ProgrammeEntries>, IRequestHandler<GetProgrammeEntries, ProgrammeEntries>
{
    public async Task<ProgrammeEntries> Handle(ListProgrammeEntries request, CancellationToken cancellationToken)
    {
        var (view, entries) = await ReadAsync(
            request.Cluster,
            $"select {EntryRows.Columns} from entries e where e.case_id = $1 and e.number < $2 order by e.number desc limit {ListProgrammeEntries.PageSize}",
            new NpgsqlParameter<int> { TypedValue = request.Before ?? int.MaxValue },
            cancellationToken);
        return Seen(view, entries, entries is [.., { Number: > 1 and var last }] && entries.Count == ListProgrammeEntries.PageSize ? last : null);
    }

    public async Task<ProgrammeEntries> Handle(GetProgrammeEntries request, CancellationToken cancellationToken)
    {
        var (view, entries) = await ReadAsync(
            request.Cluster,
            $"select {EntryRows.Columns} from entries e where e.case_id = $1 and e.number = any ($2) order by e.number",
            new NpgsqlParameter<int[]> { TypedValue = [.. request.Numbers] },
            cancellationToken);
        return Seen(view, entries, next: null);
    }

    private ProgrammeEntries Seen(ProgrammeView view, List<Entry> entries, int? next)
    {
        var person = current.Person!;
        List<EntryView> seen = [.. entries.Select(entry => EntryView.Of(entry).AsSeenBy(person, view.File)).OfType<EntryView>()];
        return new ProgrammeEntries(person.Role == Role.UnionRepresentative ? view with { File = view.File.AsUnionsSeeIt() } : view, seen, next);
    }

    private async Task<(ProgrammeView View, List<Entry> Entries)> ReadAsync(string cluster, string sql, NpgsqlParameter which, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var view = await programmes.ReadAsync(ClusterCode.Check(cluster), cancellationToken);
            await using var command = new NpgsqlCommand(sql, db.NpgsqlConnection()) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = view.Id }, which } };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var entries = new List<Entry>();
            while (await reader.ReadAsync(cancellationToken))
            {
                entries.Add(EntryRows.Read(reader));
            }

            return (view, entries);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
