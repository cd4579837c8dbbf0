using System.Globalization;
using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Documents;

/// <summary>Keeps documents in the database, and finds them there. Who may send or see one is for the requests that use it to say; the database sees to the scope too.</summary>
internal sealed class DocumentStore(CasesDbContext db, VirusScanner scanner, ServiceLog log, TimeProvider clock)
{
    /// <summary>
    /// Takes a document for an entry to name. It is read and looked at before the database is asked for anything, so that no connection waits for a slow
    /// sender: a request that sends one is therefore no command, which would have its transaction already.
    /// </summary>
    /// <param name="history">The case or programme in whose scope the person was found to be.</param>
    /// <param name="path">What the sender calls the file.</param>
    /// <param name="content">Null when no file was chosen.</param>
    /// <param name="isForUnions">Whether union representatives may open it, where they see its case.</param>
    public async Task<DocumentResult> AddAsync(Guid history, string? path, Stream? content, Person person, CancellationToken cancellationToken, bool isForUnions = false)
    {
        if (content is null)
        {
            return new DocumentResult.Refused("Choose a file");
        }

        using var upload = new Upload();
        var (name, kind, fault) = await LookAtAsync(path, content, upload, cancellationToken);
        if (fault is not null)
        {
            return new DocumentResult.Refused(fault);
        }

        var document = NewDocument(history, name, kind!, upload, person) with { IsForUnions = isForUnions };
        try
        {
            await SaveAsync(document, upload.File, cancellationToken);
        }
        catch (Exception away) when (!content.CanSeek && DatabaseUnavailableException.IsCauseOf(away))
        {
            // Said at once: to try again would be to read again.
            throw new DatabaseUnavailableException(away);
        }

        return new DocumentResult.Stored(document);
    }

    /// <summary>Reads a document and looks at it, whatever it is kept with.</summary>
    /// <param name="upload">Takes what it holds.</param>
    /// <returns>What it is called, what it is, and why it is not taken; null where it is.</returns>
    public async Task<(string Name, DocumentKind? Kind, string? Fault)> LookAtAsync(string? path, Stream content, Upload upload, CancellationToken cancellationToken)
    {
        var name = DocumentName.Of(path);
        if (DocumentName.FaultOf(name) is { } misnamed)
        {
            return (name, null, misnamed);
        }

        if (DocumentKind.Find(name) is not { } kind)
        {
            return (name, null, DocumentKind.Unknown);
        }

        if (content.CanSeek)
        {
            content.Position = 0; // a request that had to begin again has read it already
        }

        return (name, kind, await upload.TakeAsync(content, cancellationToken) ?? await ScanAsync(upload, cancellationToken) ?? kind.FaultOf(upload.File));
    }

    /// <summary>Throws a document away that no entry names.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DropAsync(Guid history, Guid id, CancellationToken cancellationToken) =>
        await db.Documents
            .Where(document => document.CaseId == history && document.Id == id && document.AttachedAs == null)
            .ExecuteDeleteAsync(cancellationToken) == 1;

    /// <returns>Null when the history has no such document, or not for the person.</returns>
    public async Task<DocumentContent?> OpenAsync(Guid history, Guid id, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.CaseId == history && document.Id == id, cancellationToken) is { } document
            ? new DocumentContent(document, new DocumentStream(db, id))
            : null;

    /// <summary>
    /// What makes a document that of an entry, for the batch that writes the entry, after it. The batch fails as a whole, by
    /// <see cref="PostgresErrorCodes.NoDataFound"/>, where the history has no such document that waits for an entry.
    /// </summary>
    /// <param name="entry">The entry's number. Its fields should hold the document's hash, which then is part of the chain.</param>
    public static NpgsqlBatchCommand Attach(Guid history, Guid id, int entry) => new("select attach_document($1, $2, $3)")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = history },
            new NpgsqlParameter<Guid> { TypedValue = id },
            new NpgsqlParameter<int> { TypedValue = entry },
        },
    };

    /// <summary>Has the virus scanner look at what was sent, whatever else is wrong with it: who sends a virus is to be known.</summary>
    /// <returns>Why it is not taken; null when nothing was found.</returns>
    private async Task<string?> ScanAsync(Upload upload, CancellationToken cancellationToken)
    {
        switch (await scanner.ScanAsync(upload.File, cancellationToken))
        {
            case ScanResult.Clean:
                return null;
            case ScanResult.Found { Name: var virus }:
                await log.AppendAsync(Found(virus, upload), cancellationToken);
                return $"The virus scanner found something in the file ({virus}). Nothing is kept: do not open it, and tell those who look after your computer";
            default:
                return "The virus scanner could not look at the file, so that it cannot be taken now. Nothing is kept: send it again later, and tell your administrator if it stays so";
        }
    }

    /// <summary>Without the file's name, which may tell of a case what those who read the log may not see.</summary>
    private static NewServiceEvent Found(string virus, Upload upload) => new(ServiceEventKind.VirusFound)
    {
        Subject = virus,
        Details = new Dictionary<string, string?>
        {
            ["sha256"] = Convert.ToHexStringLower(upload.Sha256),
            ["size"] = upload.File.Length.ToString(CultureInfo.InvariantCulture),
        },
    };

    private Document NewDocument(Guid history, string name, DocumentKind kind, Upload upload, Person person) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = history,
        Name = name,
        MediaType = kind.MediaType,
        Size = upload.File.Length,
        Sha256 = upload.Sha256,
        AddedAt = clock.GetUtcNow(),
        UserId = person.Id,
        Organisation = person.Organisation,
    };

    private async Task SaveAsync(Document document, FileStream content, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        await SavePartsAsync(document, content, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
    }

    /// <summary>By one statement and one buffer for all of them: Entity Framework would hold what it has saved.</summary>
    private async Task SavePartsAsync(Document document, FileStream content, CancellationToken cancellationToken)
    {
        var number = new NpgsqlParameter<int>();
        var part = new NpgsqlParameter<ReadOnlyMemory<byte>>();
        await using var insert = new NpgsqlCommand("insert into document_parts (document_id, part, content) values ($1, $2, $3)", db.NpgsqlConnection())
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = document.Id }, number, part },
        };
        var buffer = new byte[DocumentPart.Length];
        content.Position = 0;
        for (; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var length; number.TypedValue++)
        {
            part.TypedValue = buffer.AsMemory(0, length);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
