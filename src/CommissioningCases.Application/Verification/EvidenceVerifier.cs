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
        { "d.user_id", row => row.SentBy },
    };

    private readonly Dictionary<(Guid CaseId, int Number), (INamesDocument Details, Guid By, bool IsImported)> _named = [];
    private readonly Dictionary<Guid, (string Name, bool IsSound)> _cases = [];

    /// <summary>A sound entry, which may name a document.</summary>
    public void Expect(Entry entry)
    {
        if (entry.IsAccepted && Read(entry) is { } details)
        {
            _named.Add((entry.CaseId, entry.Number), (details, entry.UserId, entry.Role == ExchangeNames.Of(Role.Administrator)));
        }
    }

    /// <returns>Null where the entry is of an action that names no document.</returns>
    private static INamesDocument? Read(Entry entry) =>
        entry.Do == AttachEvidence.Definition.Name ? AttachEvidence.Read(new FieldReader(entry.ReadFields()))
        : entry.Do == AttachContractDocument.Definition.Name ? AttachContractDocument.Read(new FieldReader(entry.ReadFields()))
        : entry.Do == AttachCaseDocument.Definition.Name ? AttachCaseDocument.Read(new FieldReader(entry.ReadFields()))
        : null;

    /// <summary>A case whose documents are compared, or passed over where its chain is broken: which they should be cannot be told then.</summary>
    public void Know(CaseHistory history, bool isSound) => _cases[history.Id] = (history.Name, isSound);

    public async Task CompareAsync(NpgsqlConnection connection, TrailPage page, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {Rows.Select} from documents d
            where ($1::uuid is null or d.case_id > $1) and d.case_id <= $2
            order by d.case_id, d.attached_as, d.id
            """,
            connection)
        {
            Parameters = { new NpgsqlParameter<Guid?> { TypedValue = page.After }, new() { Value = page.Through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        foreach (var stored in await reader.ReadAllAsync(Rows, cancellationToken))
        {
            if (stored.Number is { } number)
            {
                Compare(stored, number);
            }
            else
            {
                Miss(stored);
            }
        }

        foreach (var ((caseId, number), (details, _, isImported)) in _named)
        {
            if (!isImported)
            {
                Report(caseId, number, $"the document “{details.FileName}” that the entry names is missing.");
            }
        }
    }

    private void Compare(Stored document, int number)
    {
        var name = document.Name;
        if (!_named.Remove((document.CaseId, number), out var named))
        {
            Report(document.CaseId, number, $"the document “{name}” lies there, but the entry names none.");
            return;
        }

        var other = !Guid.TryParse(named.Details.Document, out var known) || document.Id != known ? "id"
            : name != named.Details.FileName ? "name"
            : Convert.ToHexStringLower(document.Sha256) != named.Details.Sha256 ? "hash"
            : document.SentBy != named.By ? "sender"
            : null;
        if (other is not null)
        {
            Report(document.CaseId, number, $"the document “{name}” is not the one that the entry names: its {other} is another.");
        }
    }

    /// <summary>A document that belongs to no entry waits for one. If one of its history names it, it lies here, and was parted from the entry, whoever is said to have recorded that.</summary>
    private void Miss(Stored waiting)
    {
        foreach (var (place, named) in _named.Where(one => one.Key.CaseId == waiting.CaseId && Guid.TryParse(one.Value.Details.Document, out var id) && id == waiting.Id).ToList())
        {
            _named[place] = named with { IsImported = false };
        }
    }

    private void Report(Guid caseId, int number, string what)
    {
        if (!_cases.TryGetValue(caseId, out var known) || known.IsSound)
        {
            discrepancies.Add(known.Name ?? caseId.ToString(), number, what);
        }
    }

    /// <param name="Number">The entry to which it belongs; null of one that waits.</param>
    private sealed record Stored(Guid CaseId, int? Number, Guid Id, string Name, byte[] Sha256, Guid SentBy);
}
