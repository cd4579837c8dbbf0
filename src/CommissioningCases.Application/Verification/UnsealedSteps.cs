using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Steps of cases that share a programme's applications, from before their entries sealed them. Whether a provider had been accredited is taken from what was
/// recorded, so that the rest of the rules is asked as ever, and compared with the programme, as it stood when the step was recorded, once every chain was followed.
/// </summary>
internal sealed class UnsealedSteps(RuleSets rules)
{
    private static readonly EntryMark Unknown = new(1, DateOnly.MinValue);
    private static readonly ApplicationDecision Accredited = new(Unknown, new DecideApplication("", ApplicationOutcome.Accredited, ""));

    private readonly List<(CaseHistory History, Entry Entry, CaseFile File)> _steps = [];

    /// <summary>The case with an application such as the entry says that there was, or was not.</summary>
    public CaseFile Assume(CaseHistory history, Entry entry, CaseFile file)
    {
        _steps.Add((history, entry, file));
        return file with { Applications = SaysAccredited(entry) ? [new(Unknown, "") { Decided = Accredited }] : [] };
    }

    public async Task CompareAsync(NpgsqlConnection connection, Discrepancies discrepancies, CancellationToken cancellationToken)
    {
        foreach (var (history, entry, file) in _steps)
        {
            var wasAccredited = await FoldAsync(connection, rules.Of(history.Edition), file.Logged.Shares!.Cluster, entry.RecordedAt, cancellationToken) is { } programme
                && file.WithApplicationsOf(programme).Applications.Exists(application => application.IsAccredited);
            if (wasAccredited != SaysAccredited(entry))
            {
                discrepancies.Add(history.Name, entry.Number, wasAccredited
                    ? "is recorded as if no provider had been accredited, but one had in the choice programme that the case shares."
                    : "is recorded as if a provider had been accredited, but none had in the choice programme that the case shares.");
            }
        }
    }

    private static bool SaysAccredited(Entry entry) => !entry.Unmet.Contains(LetterOf2009.S5_1.Id);

    /// <summary>The programme as it stood at that moment; null where there was none.</summary>
    private static async Task<ProgrammeFile?> FoldAsync(NpgsqlConnection connection, RuleSet rules, string cluster, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {EntryRows.Columns} from choice_programmes p join entries e on e.case_id = p.case_id
            where p.cluster = $1 and e.recorded_at <= $2 and e.outcome = 'accepted' order by e.number
            """,
            connection)
        {
            Parameters = { new() { Value = cluster }, new() { Value = at.UtcDateTime } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        HistoryFile? file = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            file = rules.Fold(file, EntryRows.Read(reader));
        }

        return file as ProgrammeFile;
    }
}
