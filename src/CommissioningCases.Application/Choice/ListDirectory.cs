using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Choice;

/// <summary>The providers among which patients can choose now, of the services that are live: a page, or all of it for print.</summary>
/// <param name="From">Where the page begins; null for the first.</param>
/// <param name="IsWhole">Whether every line is wanted on one page.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ListDirectory(DirectoryFilter Filter, DirectoryPosition? From, bool IsWhole) : IRequest<DirectoryPage>
{
    public const int PageSize = 50;
}

/// <param name="Clusters">Those in the person's scope, by name.</param>
/// <param name="Services">The services that are live in that scope, to choose from.</param>
/// <param name="Previous">Where the page before it begins; null when this is the first.</param>
/// <param name="Next">Where the page after it begins; null when this is the last.</param>
public sealed record DirectoryPage(
    IReadOnlyList<DirectoryLine> Lines, IReadOnlyList<PctCluster> Clusters, IReadOnlyList<string> Services, DirectoryPosition? Previous, DirectoryPosition? Next,
    KnownBodies Bodies, DateOnly Today);

internal sealed class ListDirectoryHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListDirectory, DirectoryPage>
{
    public async Task<DirectoryPage> Handle(ListDirectory request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        await db.Database.OpenConnectionAsync(cancellationToken); // once for both questions
        try
        {
            var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
            var clusters = scope.ClustersOf(known);
            var sql = new DirectorySql(scope, request.Filter, known, clock.Today());
            await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
            {
                BatchCommands = { request.IsWhole ? sql.All() : sql.Page(request.From, ListDirectory.PageSize), sql.Services() },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var lines = await reader.ReadAllAsync(DirectorySql.Read, cancellationToken);
            var services = await reader.ReadNextAsync(row => row.GetString(0), cancellationToken);
            return Cut(lines, request, new DirectoryPage([], clusters, services, null, null, known, clock.Today()));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DirectoryPage Cut(List<DirectoryLine> lines, ListDirectory request, DirectoryPage page)
    {
        if (request.IsWhole)
        {
            return page with { Lines = lines };
        }

        var isMore = lines.Count > ListDirectory.PageSize;
        if (isMore)
        {
            lines.RemoveAt(ListDirectory.PageSize);
        }

        var isBackwards = request.From is { IsBackwards: true };
        if (isBackwards)
        {
            lines.Reverse();
        }

        var (isBefore, isAfter) = isBackwards ? (isMore, true) : (request.From is not null, isMore);
        return page with
        {
            Lines = lines,
            Previous = isBefore && lines.Count > 0 ? lines[0].Position(isBackwards: true) : null,
            Next = isAfter && lines.Count > 0 ? lines[^1].Position(isBackwards: false) : null,
        };
    }
}
