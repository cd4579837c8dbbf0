using System.Text.Json;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Forum;
using CommissioningCases.Application.Oversight;
using CommissioningCases.Application.Regimes;
using CommissioningCases.Application.Sampling;
using CommissioningCases.Application.Strategies;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Holds what authorities keep beside the histories (quarterly reports, entries of the Performance Regime, sign-offs of strategies, actions of partnership forums), samples and findings of auditors, and the verdicts of earlier verifications, against the service's log, which has the hash of
/// each. Whether the log is what it was, <see cref="ServiceLogVerifier"/> says.
/// </summary>
internal sealed class LoggedRecordVerifier(Discrepancies discrepancies)
{
    private static readonly string ReportKept = ExchangeNames.Of(ServiceEventKind.QuarterReportKept);
    private static readonly string RegimeRecorded = ExchangeNames.Of(ServiceEventKind.RegimeRecorded);
    private static readonly string StrategySignedOff = ExchangeNames.Of(ServiceEventKind.StrategySignedOff);
    private static readonly string ForumActionRecorded = ExchangeNames.Of(ServiceEventKind.ForumActionRecorded);
    private static readonly string ForumActionDone = ExchangeNames.Of(ServiceEventKind.ForumActionDone);
    private static readonly string TrailVerified = ExchangeNames.Of(ServiceEventKind.TrailVerified);
    private static readonly string SampleDrawn = ExchangeNames.Of(ServiceEventKind.SampleDrawn);
    private static readonly string SampleLooked = ExchangeNames.Of(ServiceEventKind.SampleLooked);
    private static readonly string FindingRaised = ExchangeNames.Of(ServiceEventKind.FindingRaised);
    private static readonly string FindingFollowed = ExchangeNames.Of(ServiceEventKind.FindingFollowed);
    private static readonly string[] Kinds =
    [
        ReportKept, RegimeRecorded, StrategySignedOff, ForumActionRecorded, ForumActionDone, TrailVerified, SampleDrawn, SampleLooked, FindingRaised, FindingFollowed,
    ];

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
            : happened.Kind == TrailVerified ? Verdict(happened.Subject)
            : happened.Kind == SampleDrawn ? Sample(happened.Subject)
            : happened.Kind == SampleLooked ? Look(happened.Subject, number)
            : happened.Kind == FindingRaised ? Finding(happened.Subject)
            : happened.Kind == FindingFollowed ? Said(happened.Subject, number)
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

        await foreach (var verdict in db.TrailVerdicts.AsNoTracking().OrderBy(verdict => verdict.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Verdict($"{verdict.Id}"), isIntact: true, verdict.Hash());
        }

        await CompareSamplesAsync(db, cancellationToken);
        foreach (var name in _logged.Keys)
        {
            discrepancies.Add(null, null, $"{name} is missing: the service log has it.");
        }
    }

    private async Task CompareSamplesAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await foreach (var sample in db.Samples.AsNoTracking().OrderBy(sample => sample.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Sample($"{sample.Number}"), isIntact: true, sample.Hash());
        }

        await foreach (var look in db.SampleLooks.AsNoTracking().OrderBy(look => look.Sample).ThenBy(look => look.Place).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Look($"{look.Sample}", $"{look.Place}"), isIntact: true, look.Hash());
        }

        await foreach (var finding in db.Findings.AsNoTracking().OrderBy(finding => finding.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Finding($"{finding.Number}"), isIntact: true, finding.Hash());
        }

        await foreach (var act in db.FindingActs.AsNoTracking().OrderBy(act => act.Finding).ThenBy(act => act.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare(Said($"{act.Finding}", $"{act.Number}"), isIntact: true, act.Hash());
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

    private static string Verdict(string? check) => $"The verdict of verification {check}";

    private static string Sample(string? number) => $"Sample {number}";

    private static string Look(string? sample, string? place) => $"That item {place} of sample {sample} was looked at";

    private static string Finding(string? number) => $"Finding {number}";

    private static string Said(string? finding, string? number) => $"What was said of finding {finding}, {number},";

    private static string SignOff(string? trust, string? number) => $"Sign-off {number} of the strategy of {trust}";
}
