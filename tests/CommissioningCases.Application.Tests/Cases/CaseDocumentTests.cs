using System.Text;
using System.Text.Json;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Application.Tests.Histories;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Cases;

/// <summary>Documents on cases: who puts and opens them, and what attempts may name.</summary>
public sealed class CaseDocumentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;
    private string _reference = "";

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        _reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ADocument_IsOpenedByThoseWhoSeeTheCase_AndByNobodyElse()
    {
        var entry = await _application.AttachAsync(People.ShaReviewer, _reference, "minutes.pdf", DocumentFiles.Pdf);

        foreach (var person in (Person[])[People.Commissioner, People.BoardSecretary, People.ShaReviewer, People.UnionRepresentative, People.Auditor])
        {
            (await _application.OpenAsync(person, _reference, entry)).ShouldBe(DocumentFiles.Pdf, person.Role.ToString());
        }

        foreach (var person in (Person[])[People.Stranger, People.StrangeShaReviewer])
        {
            await Should.ThrowAsync<NotFoundException>(() => _application.OpenAsync(person, _reference, entry));
            (await Should.ThrowAsync<NotFoundException>(() => _application.TryToAttachAsync(person, _reference, "b.pdf", DocumentFiles.Pdf))).ShouldNotBeNull();
        }

        await Should.ThrowAsync<ForbiddenException>(() => _application.OpenAsync(People.Administrator, _reference, entry));
        await Should.ThrowAsync<ForbiddenException>(() => _application.TryToAttachAsync(People.UnionRepresentative, _reference, "b.pdf", DocumentFiles.Pdf));
        await Should.ThrowAsync<NotFoundException>(() => _application.OpenAsync(People.Commissioner, _reference, 1));
    }

    [Fact]
    public async Task AUnion_SeesNothingOfACommercialDocument_NorOfOneOfAnEntryThatItDoesNotSee()
    {
        var asked = await _application.AcceptAsync(People.Commissioner, Attempts.On(_reference, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "Ready?" }));
        var shown = await _application.AttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf);
        var bid = await _application.AttachAsync(People.Commissioner, _reference, "bid.txt", "£12"u8.ToArray(), isCommercial: true);
        var hidden = await _application.AttachAsync(People.Commissioner, _reference, "question.txt", "?"u8.ToArray(), record: $"entry-{asked.Number}");

        var seen = await _application.SendAsync(People.UnionRepresentative, new GetCase(_reference));

        seen.File.Documents.ShouldHaveSingleItem().Mark.Number.ShouldBe(shown);
        seen.Entries.Select(entry => entry.Number).ShouldNotContain(number => number == bid || number == hidden);
        foreach (var entry in (int[])[bid, hidden])
        {
            await Should.ThrowAsync<NotFoundException>(() => _application.OpenAsync(People.UnionRepresentative, _reference, entry));
        }

        (await _application.SendAsync(People.UnionRepresentative, new ListCases { Filter = new CaseFilter { Text = "bid.txt" } })).Rows.ShouldBeEmpty();
        (await _application.SendAsync(People.Commissioner, new ListCases { Filter = new CaseFilter { Text = "bid.txt" } })).Rows.ShouldHaveSingleItem();
        (await _application.AsAsync(People.UnionRepresentative, db => db.Documents.Select(document => document.Name).ToListAsync())).ShouldBe(["minutes.pdf"]);
    }

    [Fact]
    public async Task ADocumentThatWasStruck_StaysReadable_ButNotForUnions()
    {
        var entry = await _application.AttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf);
        await _application.AcceptAsync(People.Commissioner, Attempts.On(_reference, "strike", new { on = "2013-02-02", record = $"entry-{entry}", reason = "It should have been commercial" }));

        (await _application.OpenAsync(People.Commissioner, _reference, entry)).ShouldBe(DocumentFiles.Pdf);
        await Should.ThrowAsync<NotFoundException>(() => _application.OpenAsync(People.UnionRepresentative, _reference, entry));
        (await _application.SendAsync(People.UnionRepresentative, new GetCase(_reference))).Entries.Select(one => one.Do).ShouldBe(["log-case", "attach-document", "strike"], "nobody takes away unseen what they read yesterday");
    }

    [Fact]
    public async Task WhatIsSentTwice_IsAttachedOnce_AndNothingIsLeftBehind()
    {
        var attempt = Guid.NewGuid();

        var first = await _application.TryToAttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf, attempt: attempt);
        var second = await _application.TryToAttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf, attempt: attempt);
        var third = await _application.TryToAttachAsync(People.Commissioner, _reference, "copy.pdf", DocumentFiles.Pdf);

        second.ShouldBe(first);
        third.ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().ShouldBe(new FieldError("document", "This very file is attached there already"));
        (await _application.CountDocumentsAsync()).Documents.ShouldBe(1);
    }

    [Fact]
    public async Task WithoutATitle_ItIsCalledAsTheFile_AndWhatIsWrongIsToldAtOnce()
    {
        using var content = new MemoryStream(DocumentFiles.Pdf);
        var untitled = new { on = "2013-02-01", title = " ", kind = "letter", commercial = false };
        await _application.SendAsync(People.Commissioner, new AddCaseDocument(_reference, JsonSerializer.SerializeToElement(untitled), "C:\\letters\\Letter of May.pdf", content, Guid.NewGuid()));
        (await _application.SendAsync(People.Commissioner, new GetCase(_reference))).File.Documents.ShouldHaveSingleItem().Details.Title.ShouldBe("Letter of May");

        var wrong = await _application.SendAsync(People.Commissioner, new AddCaseDocument(_reference, JsonSerializer.SerializeToElement(new { on = "2013-02-01", record = "entry-99" }), null, null, Guid.NewGuid()));
        wrong.ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe(["kind", "commercial", "record", "document"]);
    }

    [Fact]
    public async Task AnEntryThatWasRefused_HasNoDocuments()
    {
        var refused = (await _application.SendAsync(People.Commissioner, Attempts.On(_reference, "take-step", new { on = "2012-01-12", step = "begin-improvement", rationale = "R" }))).ShouldBeOfType<AttemptResult.Refused>();

        (await _application.TryToAttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf, record: $"entry-{refused.Number}"))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("record");
        (await _application.CountDocumentsAsync()).Documents.ShouldBe(0);
    }

    [Fact]
    public async Task AnAttempt_NamesNoDocumentOfAnother_NorOneForUnionsAsCommercial()
    {
        var history = await _application.WithDatabaseAsync(db => db.CaseHistories.Where(one => one.Name == _reference).Select(one => one.Id).SingleAsync());
        var waiting = await _application.StoreAsync(history, "evidence.pdf");

        foreach (var (person, hash) in ((Person, string)[])[(People.Colleague, waiting.Hash), (People.Commissioner, new string('0', 64))])
        {
            (await _application.SendAsync(person, Naming(waiting, hash, isCommercial: false))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("document");
        }

        await Sql.ExecuteAsync(_application.ConnectionString, "alter table documents disable trigger documents_kept; update documents set is_for_unions = true");
        (await _application.SendAsync(People.Commissioner, Naming(waiting, waiting.Hash, isCommercial: true))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("document");
        (await _application.SendAsync(People.Commissioner, Naming(waiting, waiting.Hash, isCommercial: false))).ShouldBeOfType<AttemptResult.Accepted>();

        Attempt Naming(Document document, string hash, bool isCommercial) => Attempts.On(_reference, "attach-document", new
        {
            on = "2013-02-01",
            title = "Evidence",
            kind = "evidence",
            commercial = isCommercial,
            document = document.Id,
            fileName = document.Name,
            sha256 = hash,
        });
    }

    [Fact]
    public async Task ACaseWithDocuments_IsExportedAndImported_AndVerifiedThere()
    {
        await _application.AttachAsync(People.Commissioner, _reference, "minutes.pdf", DocumentFiles.Pdf);
        await using var elsewhere = new TestApplication(await postgres.NewDatabaseAsync());
        using var output = new MemoryStream();
        await _application.SendAsync(Person.Operator, new ExportHistory(_reference, output));

        (await elsewhere.ImportAsync(Encoding.UTF8.GetString(output.ToArray()))).ShouldNotContain(line => line.Contains("invalid"));

        (await elsewhere.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        (await elsewhere.SendAsync(People.Commissioner, new GetCase(_reference))).File.Documents.ShouldHaveSingleItem().Details.FileName.ShouldBe("minutes.pdf");
        await Should.ThrowAsync<NotFoundException>(() => elsewhere.OpenAsync(People.Commissioner, _reference, 2));
    }
}
