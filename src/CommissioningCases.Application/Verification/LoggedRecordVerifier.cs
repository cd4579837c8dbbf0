using System.Text.Json;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Forum;
using CommissioningCases.Application.Oversight;
using CommissioningCases.Application.Regimes;
using CommissioningCases.Application.Strategies;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Holds what authorities keep beside the histories (quarterly reports, entries of the Performance Regime, sign-offs of strategies, actions of partnership forums) against the service's log, which has the hash of
/// each. Whether the log is what it was, <see cref="ServiceLogVerifier"/> says.
/// </summary>
internal sealed class LoggedRecordVerifier(Discrepancies discrepancies)
{
    private static readonly string ReportKept = ExchangeNames.Of(ServiceEventKind.QuarterReportKept);
    private static readonly string RegimeRecorded = ExchangeNames.Of(ServiceEventKind.RegimeRecorded);
    private static readonly string StrategySignedOff = ExchangeNames.Of(ServiceEventKind.StrategySignedOff);
    private static readonly string ForumActionRecorded = ExchangeNames.Of(ServiceEventKind.ForumActionRecorded);
    private static readonly string ForumActionDone = ExchangeNames.Of(ServiceEventKind.ForumActionDone);
    private static readonly string[] Kinds = [ReportKept, RegimeRecorded, StrategySignedOff, ForumActionRecorded, ForumActionDone];

    private readonly Dictionary<string, string?> _logged = new(StringComparer.Ordinal);

    /// <summary>An event, which may tell of something that was kept.</summary>
    public void Expect(ServiceEvent happened)
    {
        if (!Kinds.Contains(happened.Kind))
        {
            return;
        }

        var details = JsonSerializer.Deserialize<Dictionary<string, string?>>(happened.Details) ?? [];
        var number = details.GetValueOrDefault("number");
        var name = happened.Kind == ReportKept ? Report(happened.Subject)
            : happened.Kind == ForumActionRecorded ? Action(happened.Organisation, happened.Subject)
            : happened.Kind == ForumActionDone ? Done(happened.Organisation, happened.Subject)
            : happened.Kind == RegimeRecorded ? Regime(happened.Organisation, happened.Subject, number)
            : SignOff(happened.Subject, number);
        if (!_logged.TryAdd(name, details.GetValueOrDefault("hash")))
        {
            discrepancies.Add(null, null, $"{name} stands on the service log twice.");
        }
    }

    /// <summary>After the last event.</summary>
    public async Task CompareAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await foreach (var report in db.QuarterReports.AsNoTracking().OrderBy(report => report.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Report($"{report.Number}"), report.IsIntact, report.Hash(), report.ContentHash);
        }

        await foreach (var entry in db.RegimeEntries.AsNoTracking().OrderBy(entry => entry.Sha).ThenBy(entry => entry.Provider).ThenBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Regime(entry.Sha, entry.Provider, $"{entry.Number}"), isIntact: true, entry.Hash(), entry.EarlierHash());
        }

        await foreach (var signOff in db.StrategySignOffs.AsNoTracking().OrderBy(signOff => signOff.Trust).ThenBy(signOff => signOff.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(SignOff(signOff.Trust, $"{signOff.Number}"), isIntact: true, signOff.Hash(), signOff.EarlierHash());
        }

        await foreach (var action in db.ForumActions.AsNoTracking().OrderBy(action => action.Sha).ThenBy(action => action.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Action(action.Sha, $"{action.Number}"), isIntact: true, action.Hash());
        }

        await foreach (var done in db.ForumActionsDone.AsNoTracking().OrderBy(done => done.Sha).ThenBy(done => done.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Done(done.Sha, $"{done.Number}"), isIntact: true, done.Hash());
        }

        foreach (var name in _logged.Keys)
        {
            discrepancies.Add(null, null, $"{name} is missing: the service log has it.");
        }
    }

    /// <param name="earlier">Its hash by the formula of before: the log of that time has it, and no row that was logged since has that of a whole one; null where there never was another.</param>
    private void Compare(string name, bool isIntact, byte[] hash, byte[]? earlier = null)
    {
        if (!_logged.Remove(name, out var logged))
        {
            discrepancies.Add(null, null, $"{name} lies there, but the service log has it not.");
        }
        else if (!isIntact || (logged != Convert.ToHexStringLower(hash) && (earlier is null || logged != Convert.ToHexStringLower(earlier))))
        {
            discrepancies.Add(null, null, $"{name} was changed: its hash is not the one on the service log.");
        }
    }

    private static string Report(string? number) => $"Quarterly report {number}";

    private static string Regime(string? sha, string? provider, string? number) => $"Entry {number} of {sha} about {provider} under the Performance Regime";

    private static string Action(string? sha, string? number) => $"Action {number} of the partnership forum of {sha}";

    private static string Done(string? sha, string? number) => $"That action {number} of the partnership forum of {sha} was done";

    private static string SignOff(string? trust, string? number) => $"Sign-off {number} of the strategy of {trust}";
}
