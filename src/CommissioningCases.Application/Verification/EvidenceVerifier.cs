using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Holds the documents in the store against the entries that name them, for one stretch of the trail. What a document holds is <see cref="DocumentVerifier"/>'s.</summary>
internal sealed class EvidenceVerifier(Discrepancies discrepancies)
{
    private static readonly RowShape<Stored> Rows = new()
    {
        { "d.case_id", row => row.CaseId },
        { "d.attached_as", row => row.Number },
        { "d.id", row => row.Id },
        { "d.name", row => row.Name },
        { "d.sha256", row => row.Sha256 },
    };

    private readonly Dictionary<(Guid CaseId, int Number), (AttachEvidence Details, bool IsImported)> _named = [];
    private readonly Dictionary<Guid, (string Name, bool IsSound)> _cases = [];

    /// <summary>A sound entry, which may name a document.</summary>
    public void Expect(Entry entry)
    {
        if (entry.IsAccepted && entry.Do == AttachEvidence.Definition.Name)
        {
            var details = AttachEvidence.Read(new FieldReader(entry.ReadFields()));
            _named.Add((entry.CaseId, entry.Number), (details, entry.Role == ExchangeNames.Of(Role.Administrator)));
        }
    }

    /// <summary>A case whose documents are compared, or passed over where its chain is broken: which they should be cannot be told then.</summary>
    public void Know(CaseHistory history, bool isSound) => _cases[history.Id] = (history.Name, isSound);

    public async Task CompareAsync(NpgsqlConnection connection, TrailPage page, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {Rows.Select} from documents d
            where d.attached_as is not null and ($1::uuid is null or d.case_id > $1) and d.case_id <= $2
            order by d.case_id, d.attached_as, d.id
            """,
            connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        foreach (var stored in await reader.ReadAllAsync(Rows, cancellationToken))
        {
            Compare(stored.CaseId, stored.Number, stored.Id, stored.Name, Convert.ToHexStringLower(stored.Sha256));
        }

        foreach (var ((caseId, number), (details, isImported)) in _named)
        {
            if (!isImported)
            {
                Report(caseId, number, $"the document “{details.FileName}” that the entry names is missing.");
            }
        }
    }

    private void Compare(Guid caseId, int number, Guid id, string name, string hash)
    {
        if (!_named.Remove((caseId, number), out var named))
        {
            Report(caseId, number, $"the document “{name}” lies there, but the entry names none.");
            return;
        }

        var other = !Guid.TryParse(named.Details.Document, out var known) || id != known ? "id"
            : name != named.Details.FileName ? "name"
            : hash != named.Details.Sha256 ? "hash"
            : null;
        if (other is not null)
        {
            Report(caseId, number, $"the document “{name}” is not the one that the entry names: its {other} is another.");
        }
    }

    private void Report(Guid caseId, int number, string what)
    {
        if (!_cases.TryGetValue(caseId, out var known) || known.IsSound)
        {
            discrepancies.Add(known.Name ?? caseId.ToString(), number, what);
        }
    }

    private sealed record Stored(Guid CaseId, int Number, Guid Id, string Name, byte[] Sha256);
}
