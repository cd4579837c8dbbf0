using System.IO.Compression;
using System.Text.Json;
using CommissioningCases.Application.Packs;

namespace CommissioningCases.Browser.Tests;

/// <summary>
/// Somebody outside the service has an evidence pack and a seal, and no network: the page in the pack, opened from the disk, tells whether the one is whole and belongs to the other.
/// </summary>
public sealed class EvidencePackTests : IDisposable
{
    private const string Whole = "This pack is whole.";
    private const string WholeInItself = "This pack is whole in itself";
    private const string Broken = "This pack is not whole.";

    private readonly string _folder = Directory.CreateTempSubdirectory("evidence").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_stranger_checks_a_unions_pack_without_a_network()
    {
        await using var auditor = await BrowserSite.SignInAsync("auditor");
        var older = await SealAsync(auditor);
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/log-case", JsonElement.Parse("""
            {"do": "log-case", "on": "2010-05-29", "scenario": 1, "service": "Hearing aids", "providers": ["RVR"], "summary": "Long waits", "needs": "Needs assessment 2009"}
            """));
        var casePage = commissioner.Path;
        await commissioner.SendAsync($"{casePage}/record/record-concern", JsonElement.Parse("""{"do": "record-concern", "on": "2010-06-01", "text": "Nine weeks"}"""));
        await using var union = await BrowserSite.SignInAsync("union");
        var pack = await DownloadAsync(union, casePage, "union.zip");
        await using var stranger = await BrowserSite.OpenAsync();
        await OpenAsync(stranger, pack);

        var onStick = Path.Combine(_folder, "stick.zip");
        File.Copy(pack, onStick);
        (await CheckAsync(stranger, onStick, seal: "")).ShouldStartWith(WholeInItself);
        await stranger.Page.Context.SetOfflineAsync(true);
        File.Delete(onStick); // the stick is pulled out: a pack is read once, however often the seal changes
        await stranger.Page.FillAsync("#seal", Read(pack, "seal.txt"));
        var verdict = await ReadVerdictAsync(stranger);
        verdict.ShouldStartWith(Whole);
        verdict.ShouldContain("It belongs to the seal that you hold.");
        (await stranger.Page.InnerTextAsync("#title")).ShouldBe(casePage.Split('/')[^1]);
        (await CheckAsync(stranger, pack, $"From the union's file:\r\n{older.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n")).ShouldContain("It belongs to the record of which you hold seal ");
        await stranger.KeepPictureAsync("evidence-pack-whole");
        (await CheckAsync(stranger, pack, older.Replace("Number: ", "Number: 9", StringComparison.Ordinal))).ShouldContain("Your seal is not as it was made");
        (await CheckAsync(stranger, pack, "A letter")).ShouldContain("What you gave as your seal holds none");
        (await Axe.FindViolationsAsync(stranger.Page)).ShouldBeEmpty();

        foreach (var (file, from, to, says) in ((string, string, string, string)[])
        [
            ("entries.jsonl", "Long waits", "No waits", "Entry 1 is not the one that was sealed."),
            ("leaves.jsonl", "\\\"first\\\":1", "\\\"first\\\":2", "does not lead to the seal"),
            ("seal.txt", "Size: ", "Size: 1", "The seal in the pack is not signed by the key in the pack."),
            ("history.json", "edition", "addition", "Entry 1 is not chained to the one before it."),
            ("pack.json", "\"shown\":[", "\"shown\":[77,", "Entries are missing that the pack says it shows: 77."),
            ("pack.json", "\"documents\":[", "\"documents\":[{\"entry\":1,\"file\":\"documents/1-a.txt\"}", "The document documents/1-a.txt is missing."),
            ("key.pem", "-----BEGIN PUBLIC KEY-----\nM", "-----BEGIN PUBLIC KEY-----\nN", "It cannot be read"),
        ])
        {
            var tampered = Tamper(pack, file, from, to);
            verdict = await CheckAsync(stranger, tampered, Read(pack, "seal.txt"));
            verdict.ShouldStartWith(Broken, customMessage: says);
            verdict.ShouldContain(says);
        }

        await stranger.KeepPictureAsync("evidence-pack-broken");
    }

    [Fact]
    public async Task A_unions_pack_tells_of_what_the_union_may_not_see_that_something_stands_there_and_no_more()
    {
        await using var union = await BrowserSite.SignInAsync("union");
        var casePage = await DemonstrationCase.FindAsync(union, "scenario=1&stage=improvement");
        var pack = await DownloadAsync(union, casePage, "hidden.zip");
        await using var auditor = await BrowserSite.SignInAsync("auditor");
        var everything = await DownloadAsync(auditor, casePage, "everything.zip");
        await using var stranger = await BrowserSite.OpenAsync();
        await OpenAsync(stranger, pack);

        (await CheckAsync(stranger, pack, Read(pack, "seal.txt"))).ShouldStartWith(Whole);
        (await stranger.Page.InnerTextAsync("#extent")).ShouldContain("not shown in this pack");
        Read(pack, "entries.jsonl").Length.ShouldBeLessThan(Read(everything, "entries.jsonl").Length);
        (await CheckAsync(stranger, everything, Read(everything, "seal.txt"))).ShouldStartWith(Whole);
        (await stranger.Page.InnerTextAsync("#extent")).ShouldNotContain("not shown in this pack");
    }

    [Fact]
    public async Task A_stranger_checks_the_contract_that_a_case_is_about_too()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.SendAsync("/record-contract", JsonElement.Parse("""
            {"do": "record-contract", "on": "2010-05-20", "provider": "RVR", "services": "Hearing aids of the pack", "type": "standard-nhs", "from": "2009-04-01"}
            """));
        var contract = commissioner.Path.Split('/')[^1];
        await commissioner.SendAsync($"/log-case?contract={contract}&scenario=1", JsonElement.Parse("""{"do": "log-case", "on": "2010-05-29", "summary": "Long waits", "needs": "Needs assessment 2009"}"""));
        var pack = await DownloadAsync(commissioner, commissioner.Path, "contract.zip");
        await using var stranger = await BrowserSite.OpenAsync();
        await OpenAsync(stranger, pack);

        (await CheckAsync(stranger, pack, Read(pack, "seal.txt"))).ShouldStartWith(Whole);
        (await stranger.Page.InnerTextAsync("#contract-title")).ShouldBe($"The contract that it is about: {contract}");
        (await Axe.FindViolationsAsync(stranger.Page)).ShouldBeEmpty();
        await stranger.KeepPictureAsync("evidence-pack-contract");
        foreach (var (file, from, to, says) in ((string, string, string, string)[])
        [
            ("contract/entries.jsonl", "Hearing aids", "Hearing tests", "Of the contract: Entry 1 is not the one that was sealed."),
            ("contract/leaves.jsonl", contract, "CT-1999-00001", "Of the contract: The leaf at"),
            ("pack.json", contract, "CT-1999-00001", "of which the pack says that it holds it"),
            ("pack.json", ",\"contract\":", ",\"other\":", "The pack holds a contract of which it does not say so."),
        ])
        {
            var verdict = await CheckAsync(stranger, Tamper(pack, file, from, to), Read(pack, "seal.txt"));
            verdict.ShouldStartWith(Broken, customMessage: says);
            verdict.ShouldContain(says);
        }
    }

    [Theory]
    [InlineData("delete Crypto.prototype.subtle", "WebCrypto")]
    [InlineData("delete globalThis.DecompressionStream", "DecompressionStream")]
    public async Task ABrowserThatCannotCheckAPack_SaysSo(string lacking, string what)
    {
        await using var stranger = await BrowserSite.OpenAsync();
        await stranger.Page.AddInitScriptAsync(lacking);

        await stranger.Page.GotoAsync(new Uri(PageAsItIsWritten()).AbsoluteUri);

        var said = await stranger.Page.InnerTextAsync("#verdict");
        said.ShouldStartWith("This browser cannot check a pack.");
        said.ShouldContain(what);
        (await stranger.Page.IsDisabledAsync("#pack")).ShouldBeTrue();
    }

    [Fact]
    public async Task ThePage_SaysWhatItCannotTell()
    {
        await using var stranger = await BrowserSite.OpenAsync(hasScript: false);

        await stranger.Page.GotoAsync(new Uri(PageAsItIsWritten()).AbsoluteUri);

        var said = await stranger.TextAsync();
        said.ShouldContain("It cannot tell what came after");
        said.ShouldContain("This page checks nothing here, because JavaScript is switched off");
    }

    /// <summary>The page, kept from the program as a pack has it.</summary>
    private string PageAsItIsWritten()
    {
        var path = Path.Combine(_folder, "verify.html");
        using var page = typeof(ProveHistory).Assembly.GetManifestResourceStream("CommissioningCases.Application.Packs.verify.html")!;
        using var file = File.Create(path);
        page.CopyTo(file);
        return path;
    }

    private static async Task<string> SealAsync(Visitor auditor)
    {
        await auditor.GoAsync("/seals");
        await auditor.FollowAsync("Make a seal now");
        await auditor.SubmitAsync();
        await auditor.KeepPictureAsync("seal");
        return await auditor.Page.InnerTextAsync("pre.app-seal");
    }

    private async Task<string> DownloadAsync(Visitor person, string casePage, string name)
    {
        await person.GoAsync($"{casePage}/history");
        await person.FollowAsync("An evidence pack");
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.ClickAsync("text=Make the pack"));
        var path = Path.Combine(_folder, name);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>Opens the page of a pack from the disk.</summary>
    private async Task OpenAsync(Visitor stranger, string pack)
    {
        var page = Path.Combine(_folder, "verify.html");
        await File.WriteAllTextAsync(page, Read(pack, "verify.html"));
        await stranger.Page.GotoAsync(new Uri(page).AbsoluteUri);
    }

    private static async Task<string> CheckAsync(Visitor stranger, string pack, string seal)
    {
        await stranger.Page.FillAsync("#seal", seal);
        await stranger.Page.SetInputFilesAsync("#pack", pack);
        return await ReadVerdictAsync(stranger);
    }

    /// <summary>The verdict on what is chosen now: while it is still that on what was chosen before, it is marked as busy.</summary>
    private static Task<string> ReadVerdictAsync(Visitor stranger) => stranger.Page.InnerTextAsync("#verdict[aria-busy=false]");

    private static string Read(string pack, string file)
    {
        using var archive = ZipFile.OpenRead(pack);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A copy of the pack in which one text of one file is another.</summary>
    private string Tamper(string pack, string file, string from, string to)
    {
        var tampered = Path.Combine(_folder, $"{Guid.NewGuid():N}.zip");
        File.Copy(pack, tampered);
        var text = Read(pack, file);
        text.ShouldContain(from);
        using var archive = ZipFile.Open(tampered, ZipArchiveMode.Update);
        archive.GetEntry(file)!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(file).Open());
        writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        return tampered;
    }
}
