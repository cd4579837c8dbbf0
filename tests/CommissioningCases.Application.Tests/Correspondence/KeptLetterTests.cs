using CommissioningCases.Application.Tests.Cases;
using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Correspondence;

/// <summary>Letters as documents of their entries, and the templates from which they are written: who writes and reads them.</summary>
public sealed class KeptLetterTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly TypedLetter Typed = new("UNISON\n1 High Street", "Podiatry", "Dear colleagues\n\nTell us what you think.\n\nYours");

    private TestApplication _application = null!;
    private string _reference = "";
    private int _engaged;

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        _reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        _engaged = (await _application.AcceptAsync(People.Commissioner, Attempts.On(_reference, "record-engagement", new { on = "2012-02-01", with = "staff", party = "UNISON", method = "meeting", summary = "Posts are vacant." }))).Number;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ALetter_IsADocumentOfItsEntry_OnceForEachThatIsWritten_AndTheTrailStaysWhole()
    {
        var attempt = Guid.NewGuid();

        var kept = await _application.SendAsync(People.Commissioner, new KeepLetter(_reference, _engaged, Typed, attempt));
        var again = await _application.SendAsync(People.Commissioner, new KeepLetter(_reference, _engaged, Typed, attempt));
        var other = await _application.SendAsync(People.Commissioner, new KeepLetter(_reference, _engaged, Typed with { Text = "Another" }, attempt));

        again.ShouldBe(kept);
        other.Number.ShouldBe(kept.Number + 1);
        var documents = (await _application.SendAsync(People.Commissioner, new GetCase(_reference))).File.Documents;
        documents.Select(document => document.Entry).ShouldBe([_engaged, _engaged]);
        documents[0].Details.ShouldSatisfyAllConditions(
            details => details.Kind.ShouldBe(CaseDocumentKind.Letter),
            details => details.Title.ShouldBe("Letter to UNISON: Podiatry"),
            details => details.FileName.ShouldBe($"letter-{_reference}-entry-{_engaged}.pdf"),
            details => details.IsCommercial.ShouldBeFalse());
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();

        var pdf = ReadPdf.Of(await _application.OpenAsync(People.UnionRepresentative, _reference, kept.Number));
        pdf.IsTagged.ShouldBeTrue();
        pdf.Title.ShouldBe("Podiatry");
        pdf.Tags.ShouldBe([" Document", "  H1", "  P", "  P", "  H2", "  P", "  P", "  P"]);
        pdf.Pages.Single().Take(10).ShouldBe(["Great Yarmouth and Waveney Primary Care", "Trust", "1 March 2013", $"Our reference: {_reference}", "UNISON", "1 High Street", "Podiatry", "Dear colleagues", "Tell us what you think.", "Yours"]);
    }

    [Fact]
    public async Task OnlyCommissionersOfTheTrust_WriteLetters()
    {
        foreach (var person in (Person[])[People.BoardSecretary, People.ShaReviewer, People.UnionRepresentative, People.Administrator, People.Auditor])
        {
            await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(person, new GetLetter(_reference, _engaged)));
            await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(person, new KeepLetter(_reference, _engaged, Typed, Guid.NewGuid())));
        }

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new GetLetter(_reference, _engaged)));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new KeepLetter(_reference, _engaged, Typed, Guid.NewGuid())));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, new GetLetter(_reference, 1)));
    }

    [Fact]
    public async Task ATemplate_IsWrittenFromAsItIs_AndPutBack_AndTheLogSaysSo()
    {
        (await _application.SendAsync(People.Commissioner, new GetLetter(_reference, _engaged))).Filled.Text.ShouldContain("Posts are vacant.");

        await _application.SendAsync(People.Administrator, new ChangeLetterTemplate("staff-side", new LetterTemplate("To {union}", "About {service}: {discussed}"), 0));
        (await _application.SendAsync(People.Colleague, new GetLetter(_reference, _engaged))).Filled.ShouldBe(new LetterTemplate("To UNISON", "About Community podiatry: Posts are vacant."));
        await _application.SendAsync(People.Administrator, new ChangeLetterTemplate("staff-side", null, 1));

        (await _application.SendAsync(People.Administrator, new GetLetterTemplate("staff-side"))).ShouldSatisfyAllConditions(
            kept => kept.IsOriginal.ShouldBeTrue(),
            kept => kept.Number.ShouldBe(2),
            kept => kept.ChangedOn.ShouldBe(new DateOnly(2013, 3, 1)));
        (await _application.WithDatabaseAsync(db => db.ServiceEvents.OrderBy(one => one.Number).Select(one => $"{one.Kind} {one.Subject}").ToListAsync()))
            .ShouldBe(["letter-template-changed staff-side", "letter-template-restored staff-side"]);
    }

    [Fact]
    public async Task ATemplate_ThatSomebodyElseChanged_IsNotWrittenOver()
    {
        await _application.SendAsync(People.Administrator, new ChangeLetterTemplate("staff-side", new LetterTemplate("Theirs", "Theirs"), 0));

        var refused = await Should.ThrowAsync<ValidationException>(() => _application.SendAsync(People.Administrator, new ChangeLetterTemplate("staff-side", new LetterTemplate("Mine", "Mine {unoin}"), 0)));

        refused.Errors.Select(error => error.PropertyName).ShouldBe(["Text", "Seen"]);
        (await _application.SendAsync(People.Administrator, new GetLetterTemplate("staff-side"))).Template.Heading.ShouldBe("Theirs");
    }

    [Fact]
    public async Task TheTable_IsWrittenByAdministrators_AndReadByThoseWhoWriteLetters()
    {
        await _application.SendAsync(People.Administrator, new ChangeLetterTemplate("staff-side", new LetterTemplate("Mine", "Mine"), 0));

        foreach (var (person, rows) in ((Person?, int)[])[(People.Commissioner, 1), (People.Administrator, 1), (People.Auditor, 1), (People.UnionRepresentative with { Organisation = People.Pct }, 0), (People.ShaReviewer, 0), (null, 0)])
        {
            (await _application.AsAsync(person, db => db.LetterTemplates.CountAsync())).ShouldBe(rows, person?.Role.ToString());
        }

        (await Should.ThrowAsync<DbUpdateException>(() => _application.AsAsync(People.Commissioner, db =>
        {
            db.Add(new LetterTemplateChange { Kind = "invitation", Number = 1, Heading = "H", Text = "T", ChangedAt = DateTimeOffset.UnixEpoch, ChangedBy = Guid.Empty });
            return db.SaveChangesAsync();
        }))).InnerException!.Message.ShouldContain("row-level security");
        await Should.ThrowAsync<Npgsql.PostgresException>(() => _application.AsAsync(People.Administrator, db => db.LetterTemplates.ExecuteDeleteAsync()));
    }
}
