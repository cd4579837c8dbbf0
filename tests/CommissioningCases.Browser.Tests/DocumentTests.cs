using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>Documents of a case at a browser: several at once where there is script, one at a time where there is none; and what is due.</summary>
public sealed class DocumentTests
{
    /// <summary>Cases of the demonstration, by their services: a walk beside this one would find that its case has changed.</summary>
    private const string Planned = "scenario=2&stage=planning&q=diabetes";
    private const string Improving = "scenario=1&stage=improvement&q=district";

    private const string DocumentKinds =
        "The file must be a PDF, a Word document (.docx), an Excel workbook (.xlsx), an OpenDocument text or spreadsheet (.odt, .ods), a PNG or JPEG picture, plain text or CSV";

    private static readonly FilePayload Minutes = new() { Name = "minutes.txt", MimeType = "text/plain", Buffer = "The Board agreed"u8.ToArray() };
    private static readonly FilePayload Letter = new() { Name = "letter-of-the-trust.txt", MimeType = "text/plain", Buffer = "Dear Sir"u8.ToArray() };
    private static readonly FilePayload Program = new() { Name = "program.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() };

    [Fact]
    public async Task Several_documents_are_sent_one_after_the_other_and_what_is_unfit_is_told_beside_it()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        var casePage = await DemonstrationCase.FindAsync(commissioner, Planned);
        await commissioner.GoAsync(casePage);
        var before = (await commissioner.TextsAsync("[aria-labelledby=documents] > ul > li")).Count;
        await commissioner.FollowAsync("Attach a document");

        await commissioner.Page.SetInputFilesAsync("#document", [Minutes, Program, Letter]);
        await commissioner.Page.CheckAsync("[name=kind][value=minutes]");
        await commissioner.Page.CheckAsync("[name=commercial][value=no]");
        await commissioner.Page.ClickAsync("main form button:not([type=button])");
        await commissioner.Page.WaitForSelectorAsync("text=2 of 3 documents are attached");

        (await commissioner.TextsAsync(".app-sent li")).ShouldBe(["minutes.txt is attached", $"program.exe: {DocumentKinds}", "letter-of-the-trust.txt is attached"]);
        (await Axe.FindViolationsAsync(commissioner.Page)).ShouldBeEmpty();
        await commissioner.KeepPictureAsync("documents-several");
        await commissioner.GoAsync(casePage);
        (await commissioner.TextsAsync("[aria-labelledby=documents] > ul > li")).Count.ShouldBe(before + 2);
        await commissioner.KeepPictureAsync("documents-case");
        await commissioner.LookOnPhoneAsync($"{casePage}/attach", "documents-attach-phone");
        await commissioner.LookOnPhoneAsync($"{casePage}/history", "documents-history-phone");
    }

    [Fact]
    public async Task Without_script_one_document_at_a_time_is_sent()
    {
        await using var secretary = await BrowserSite.SignInAsync("board", hasScript: false);
        var casePage = await DemonstrationCase.FindAsync(secretary, Improving);
        await secretary.GoAsync(casePage);
        await secretary.FollowAsync("Attach a document");

        await secretary.Page.SetInputFilesAsync("#document", Minutes);
        await secretary.Page.CheckAsync("[name=kind][value=board-paper]");
        await secretary.Page.CheckAsync("[name=commercial][value=no]");
        await secretary.Page.FillAsync("#title", "Paper of the Board");
        await secretary.SubmitAsync();

        secretary.Path.ShouldBe(casePage);
        (await secretary.TextsAsync("[aria-labelledby=documents] > ul > li")).ShouldContain(text => text.StartsWith("Paper of the Board"));
    }

    [Fact]
    public async Task What_is_due_is_seen_week_by_week_also_on_a_phone_and_given_to_a_calendar()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/deadlines");
        await commissioner.KeepPictureAsync("deadlines");
        await commissioner.FollowAsync("Mine");
        (await commissioner.TextsAsync("main h2")).ShouldContain("Overdue");
        await commissioner.LookOnPhoneAsync("/deadlines", "deadlines-phone");

        await commissioner.GoAsync("/account/calendar");
        await commissioner.SubmitAsync();
        (await commissioner.TextsAsync("main code")).Count.ShouldBe(2);
        await commissioner.KeepPictureAsync("calendar");
        await commissioner.LookOnPhoneAsync("/account/calendar", "calendar-phone");
    }
}
