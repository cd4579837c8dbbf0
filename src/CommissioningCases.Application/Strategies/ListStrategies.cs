using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Strategies;

/// <summary>Where the strategy of each Primary Care Trust of one's area stands.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListStrategies : IRequest<StrategyList>;

/// <summary>The last sign-off of a trust.</summary>
/// <param name="FileName">Of its signed document; null where none was sent.</param>
public sealed record LastSignOff(string Trust, int Number, DateOnly SignedOn, DateOnly Expires, string Document, string? FileName)
{
    internal static readonly RowShape<LastSignOff> Shape = new()
    {
        { "v.trust", row => row.Trust },
        { "v.number", row => row.Number },
        { "v.signed_on", row => row.SignedOn },
        { "v.expires", row => row.Expires },
        { "v.document", row => row.Document },
        { "v.file_name", row => row.FileName },
    };
}

/// <param name="Waiting">Its open cases that wait for the sign-off.</param>
public sealed record ListedStrategy(PrimaryCareTrust Trust, LastSignOff? Last, int Waiting);

public sealed record StrategyList(DateOnly Today, IReadOnlyList<ListedStrategy> Trusts);

/// <summary>How many cases of a trust wait.</summary>
internal sealed record WaitingCases(string Pct, int Count);

internal sealed class ListStrategiesHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ListStrategies, StrategyList>
{
    private static readonly RowShape<WaitingCases> WaitingRows = new() { { "v.pct", row => row.Pct }, { "count(*)::integer", row => row.Count } };

    public async Task<StrategyList> Handle(ListStrategies request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var scope = Scope.Of(current.Person);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Last(scope), Waiting(scope), bodies.ReferenceCommand() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var last = (await reader.ReadAllAsync(LastSignOff.Shape, cancellationToken)).ToDictionary(row => row.Trust);
        var waiting = (await reader.ReadNextAsync(WaitingRows, cancellationToken)).ToDictionary(row => row.Pct, row => row.Count);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new StrategyList(clock.Today(),
        [
            .. scope.PctsOf(known)
                .Where(pct => !scope.IsEverything || last.ContainsKey(pct.Code) || waiting.ContainsKey(pct.Code))
                .Select(pct => new ListedStrategy(pct, last.GetValueOrDefault(pct.Code), waiting.GetValueOrDefault(pct.Code))),
        ]);
    }

    private static NpgsqlBatchCommand Last(Scope scope)
    {
        var statement = new SqlStatement();
        var where = scope.IsEverything ? "true" : $"v.sha = any ({statement.Add(scope.Shas.ToArray())})";
        return statement.Command($"""
            select {LastSignOff.Shape.Select} from strategy_sign_offs v
            where {where} and not exists (select from strategy_sign_offs l where l.trust = v.trust and l.number > v.number)
            """);
    }

    private static NpgsqlBatchCommand Waiting(Scope scope)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {WaitingRows.Select} from case_awaited v
            where {scope.ToSql(statement.Add, "v")} and v.mechanism = {statement.Add(ExchangeNames.Of(Mechanism.ShaStrategySignOff))} group by v.pct
            """);
    }
}
