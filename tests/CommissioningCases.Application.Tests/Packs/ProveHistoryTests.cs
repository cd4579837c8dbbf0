using System.Text.Json;
using CommissioningCases.Application.Tests.Cases;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Application.Tests.Verification;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Packs;

public sealed class ProveHistoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Services = ["Podiatry"];

    [Fact]
    public async Task APack_OfACase_LeadsFromEveryEntryToASealThatCoversIt()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var early = await application.SendAsync(People.Auditor, new MakeSeal());
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case, "It <waits> \u2028 & \"waits\""));
        await application.SendAsync(People.Commissioner, Attempts.On(logged.Case, "take-step", new { on = "2012-01-12", step = "begin-improvement", rationale = "R" }));
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        var pack = await OpenedPack.MakeAsync(application, People.Commissioner, logged.Case);

        pack.Names.ShouldBe(["verify.html", "seal.txt", "key.pem", "earlier-seals.jsonl", "leaves.jsonl", "history.json", "entries.jsonl", "history.html", "history.pdf", "pack.json"]);
        pack.ShouldLeadToItsSeal();
        pack.Seal.Number.ShouldBe(2);
        pack.Entries.Select(entry => entry.GetProperty("outcome").GetString()).ShouldBe(["accepted", "accepted", "refused"]);
        pack.Hashes.Count.ShouldBe(3);
        pack.LinesOf("earlier-seals.jsonl").Single().GetProperty("seal").GetString().ShouldBe(early.Text);
        pack.TextOf("history.html").ShouldContain("It &lt;waits&gt;");
        pack.TextOf("history.html").ShouldContain("<li value=\"3\">");
        (await OpenedPack.MakeAsync(application, People.Auditor, logged.Case)).Seal.Number.ShouldBe(2, "it is sealed to its end already");
    }

    [Fact]
    public async Task AUnionsPack_HoldsWhatTheUnionMaySee_AndHashesOfTheRest()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.On(logged.Case, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "Between the two of us" }));
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
        var seen = (await application.SendAsync(People.UnionRepresentative, new GetCase(logged.Case))).Entries;

        var pack = await OpenedPack.MakeAsync(application, People.UnionRepresentative, logged.Case);

        pack.ShouldLeadToItsSeal();
        pack.Hashes.Count.ShouldBe(3);
        pack.Entries.Count.ShouldBeInRange(1, 2);
        pack.Entries.Select(entry => entry.GetProperty("number").GetInt32()).ShouldBeSubsetOf(seen.Select(entry => entry.Number));
        pack.Names.Select(pack.TextOf).ShouldAllBe(text => !text.Contains("Between the two of us"));
        var whole = await OpenedPack.MakeAsync(application, People.Auditor, logged.Case);
        whole.TextOf("entries.jsonl").ShouldContain("Between the two of us");
        whole.Hashes.ShouldBe(pack.Hashes);
    }

    [Fact]
    public async Task APack_OfAProgramme_HoldsItsDocumentsForThoseWhoMayOpenThem()
    {
        await using var application = await VerifyDocumentsTests.WithDocumentsAsync(await postgres.NewDatabaseAsync());

        var pack = await OpenedPack.MakeAsync(application, People.Auditor, "CP-2013-00001");

        pack.ShouldLeadToItsSeal();
        pack.Names.Where(name => name.StartsWith("documents/", StringComparison.Ordinal)).ShouldBe(["documents/10-minutes.pdf", "documents/11-plan.txt"]);
        pack.TextOf("documents/11-plan.txt").ShouldBe("Not agreed");
        pack.Entries[10].GetProperty("fields").GetProperty("sha256").GetString().ShouldBe(OpenedPack.Hash(pack["documents/11-plan.txt"]));
        pack.LinesOf("pack.json").Single().GetProperty("documents").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task APack_OfACase_HoldsItsDocuments_AndAUnionsOnlyThoseThatItSees()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await application.AttachAsync(People.Commissioner, reference, "minutes.pdf", DocumentFiles.Pdf);
        await application.AttachAsync(People.BoardSecretary, reference, "bid.txt", "£12"u8.ToArray(), isCommercial: true);

        var whole = await OpenedPack.MakeAsync(application, People.BoardSecretary, reference);
        var unions = await OpenedPack.MakeAsync(application, People.UnionRepresentative, reference);

        whole.ShouldLeadToItsSeal();
        whole.Names.Where(name => name.StartsWith("documents/", StringComparison.Ordinal)).ShouldBe(["documents/2-minutes.pdf", "documents/3-bid.txt"]);
        whole.Entries[2].GetProperty("fields").GetProperty("sha256").GetString().ShouldBe(OpenedPack.Hash(whole["documents/3-bid.txt"]));
        unions.ShouldLeadToItsSeal();
        unions.Names.Where(name => name.StartsWith("documents/", StringComparison.Ordinal)).ShouldBe(["documents/2-minutes.pdf"]);
        unions.Names.Select(unions.TextOf).ShouldAllBe(text => !text.Contains("bid.txt"));
    }

    [Fact]
    public async Task APack_OfACaseAboutAContract_HoldsTheContractAndItsMeasurements_UnderTheSameSeal()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        var provider = (await application.SendAsync(People.Commissioner, new GetCase(reference))).File.Providers[0];
        await application.SendAsync(People.Auditor, new MakeSeal());
        var contract = (await application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = People.Pct,
            provider,
            services = Services,
            type = "standard-nhs",
            from = "2010-04-01",
            value = "medium",
        }))).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.On(contract, "set-contract-measure", new
        {
            on = "2012-02-01",
            measure = "healing",
            name = "Ulcers healed",
            kind = "quality",
            unit = "%",
            direction = "higher",
            target = 70,
            threshold = 50,
        }));
        await application.AcceptAsync(People.Commissioner, Attempts.On(contract, "record-contract-measurement", new { on = "2012-04-01", measure = "healing", from = "2012-03-01", until = "2012-03-31", value = 71.5 }));
        using var signed = new MemoryStream(DocumentFiles.Pdf);
        (await application.SendAsync(People.Commissioner, new AddContractDocument(contract, JsonSerializer.SerializeToElement(new { on = "2012-04-01", title = "As signed" }), "signed.pdf", signed, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Accepted>();
        (await OpenedPack.MakeAsync(application, People.Auditor, reference)).Names.ShouldAllBe(name => !name.StartsWith("contract/"));
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "name-contract", new { on = "2012-04-02", contract, reason = "It was not on the register" }));

        var pack = await OpenedPack.MakeAsync(application, People.Auditor, reference);

        pack.ShouldLeadToItsSeal();
        pack.LinesOf("pack.json").Single().GetProperty("contract").GetString().ShouldBe(contract);
        pack.Contract.ShouldLeadToItsSeal();
        pack.Contract.Entries.Select(entry => entry.GetProperty("do").GetString()).ShouldBe(["record-contract", "set-contract-measure", "record-contract-measurement", "attach-contract-document"]);
        pack.Contract["documents/4-signed.pdf"].ShouldBe(DocumentFiles.Pdf);
        pack.Contract.LinesOf("pack.json").Single().GetProperty("documents")[0].GetProperty("entry").GetInt32().ShouldBe(4);
        pack.Contract.TextOf("history.html").ShouldContain("71.5%");
        var unions = await OpenedPack.MakeAsync(application, People.UnionRepresentative, reference);
        unions.Contract.ShouldLeadToItsSeal();
        unions.Contract.Hashes.ShouldBe(pack.Contract.Hashes);
        unions.Names.Select(unions.TextOf).ShouldAllBe(text => !text.Contains("\"medium\""));
        unions.Contract.Entries.Select(entry => entry.GetProperty("number").GetInt32()).ShouldBe([2, 3], "the document is not theirs to open");
        unions.Contract.Names.ShouldAllBe(name => !name.StartsWith("documents/"));
    }

    [Fact]
    public async Task APack_OfWhatIsOutOfSight_IsOfNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        foreach (var (person, reference) in ((Person, string)[])[(People.Stranger, logged.Case), (People.StrangeShaReviewer, logged.Case), (People.Auditor, "CC-1")])
        {
            using var zip = new MemoryStream();
            await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(person, new ProveHistory(reference, zip)));
            zip.Length.ShouldBe(0);
        }

        (await application.WithDatabaseAsync(db => db.Seals.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task APack_WhereNothingIsSealedAndNoKeyIsThere_CannotBeMade()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), keys: SealKeys.None);
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        using var zip = new MemoryStream();

        await Should.ThrowAsync<NotSealedException>(() => application.SendAsync(People.Commissioner, new ProveHistory(logged.Case, zip)));

        zip.Length.ShouldBe(0);
    }
}
