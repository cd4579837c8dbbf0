using System.Security.Cryptography;
using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Sheets;

/// <summary>Checks spreadsheets. No check waits for an import, which takes longer.</summary>
internal sealed class SheetChecks(IServiceScopeFactory scopes, SheetSecrets secrets, JobAlarm alarm, TimeProvider clock) : SheetJobs(scopes, secrets, alarm, clock, SheetState.ToCheck);

/// <summary>Imports the rows of spreadsheets that were found ready.</summary>
internal sealed class SheetImports(IServiceScopeFactory scopes, SheetSecrets secrets, JobAlarm alarm, TimeProvider clock) : SheetJobs(scopes, secrets, alarm, clock, SheetState.ToImport);

/// <summary>Takes spreadsheets up, some hundred rows at a time.</summary>
internal abstract class SheetJobs(IServiceScopeFactory scopes, SheetSecrets secrets, JobAlarm alarm, TimeProvider clock, SheetState waiting) : QueuedJobs<SheetUpload>(scopes, alarm)
{
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(1);

    protected override ICommand<SheetUpload?> Take => new TakeSheet(waiting);

    protected override ICommand<Unit> Interrupt(SheetUpload job) =>
        new EndSheet(job.Id, job.Run, job.State == SheetState.Checking ? SheetState.CheckCutOff : SheetState.ImportCutOff);

    protected override async Task<ICommand<Unit>> RunAsync(SheetUpload job, CancellationToken cancellationToken)
    {
        var person = await Sender.SendAsync(new GetPerson(job.Person), cancellationToken);
        var run = RunOf(job.Kind, person);
        if (job.State == SheetState.Checking)
        {
            await CheckAsync(job, run, cancellationToken);
            return new EndSheet(job.Id, job.Run, SheetState.Checked);
        }

        await ImportAsync(job, run, cancellationToken);
        return new EndSheet(job.Id, job.Run, SheetState.Imported);
    }

    /// <summary>The same for the same row of the same spreadsheet, however often it is imported.</summary>
    private static Guid AttemptIdOf(Guid upload, int row) => new(SHA256.HashData([.. upload.ToByteArray(), .. BitConverter.GetBytes(row)]).AsSpan(0, 16));

    private SheetRun RunOf(SheetKind kind, Person person) => kind switch
    {
        SheetKind.Measurements => new MeasurementRun(Sender.As(person)),
        SheetKind.Cases => new CaseRun(Sender.As(person), person),
        SheetKind.Providers => new ProviderRun(Sender.As(person), clock.Today()),
        SheetKind.Users => new UserRun(Sender.As(person), secrets),
        SheetKind.Organisations => new OrganisationRun(Sender.As(person)),
        SheetKind.ContractMeasurements => new ContractMeasurementRun(Sender.As(person)),
        SheetKind.Contracts => new ContractRun(Sender.As(person), person, clock.Today()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    private async Task CheckAsync(SheetUpload job, SheetRun run, CancellationToken cancellationToken)
    {
        await foreach (var records in ReadAsync(job, onlyReady: false, cancellationToken))
        {
            var findings = await run.CheckAsync([.. records.Select(record => SheetRow.Of(record, job.Chosen))], cancellationToken);
            foreach (var finding in findings)
            {
                Count(job, finding);
            }

            await Sender.SendAsync(new ReportSheet(job, findings), cancellationToken);
        }
    }

    private async Task ImportAsync(SheetUpload job, SheetRun run, CancellationToken cancellationToken)
    {
        await foreach (var records in ReadAsync(job, onlyReady: true, cancellationToken))
        {
            var (findings, told) = (new List<RowFinding>(), clock.GetTimestamp());
            foreach (var some in Together(records, run).Chunk(run.SideBySide))
            {
                var imported = await Task.WhenAll(some.Select(rows => run.ImportAsync([.. rows.Select(row => (row, AttemptIdOf(job.Id, row.Number)))], cancellationToken)));
                foreach (var finding in imported.SelectMany(one => one))
                {
                    job.Ready--;
                    Count(job, finding);
                    findings.Add(finding);
                }

                if (clock.GetElapsedTime(told) > Old)
                {
                    await Sender.SendAsync(new ReportSheet(job, findings), cancellationToken);
                    (findings, told) = ([], clock.GetTimestamp());
                }
            }

            await Sender.SendAsync(new ReportSheet(job, findings), cancellationToken);
        }
    }

    /// <summary>Rows that follow one another and go together, no more of them than one act records.</summary>
    private static IEnumerable<IReadOnlyList<SheetRecord>> Together(IReadOnlyList<SheetRecord> records, SheetRun run)
    {
        var rows = new List<SheetRecord>();
        foreach (var record in records)
        {
            if (rows.Count == AttemptMany.Most || (rows.Count > 0 && !run.GoesWith(record, rows[^1])))
            {
                yield return rows;
                rows = [];
            }

            rows.Add(record);
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<SheetRecord>> ReadAsync(SheetUpload job, bool onlyReady, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var column = job.Definition.GroupedBy is { } group ? Array.IndexOf(job.Chosen, group.Name) + 1 : 0;
        (string, int)? after = null;
        while (await Sender.SendAsync(new ReadSheetRows(job.Id, column, after, onlyReady), cancellationToken) is { Count: > 0 } records)
        {
            yield return records;
            var last = records[^1];
            after = (column > 0 ? last.Cells.ElementAtOrDefault(column - 1) ?? "" : "", last.Number);
        }
    }

    private static void Count(SheetUpload job, RowFinding finding)
    {
        job.Done++;
        switch (finding.State)
        {
            case SheetRowState.Ready:
                job.Ready++;
                break;
            case SheetRowState.Unneeded:
                job.Unneeded++;
                break;
            case SheetRowState.AtFault:
                job.AtFault++;
                break;
            case SheetRowState.Recorded:
                job.Recorded++;
                break;
            case SheetRowState.Refused:
                job.Refused++;
                break;
        }
    }
}
