using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A provider without an account reads a published offer, applies by a link, and is taken in; and everybody reads the directory that a cluster has made public.</summary>
public sealed class ApplyingTests
{
    private const string Service = "musculoskeletal-back-and-neck-pain";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    [Fact]
    public async Task A_provider_applies_by_a_link_and_is_taken_in()
    {
        await using var people = new Company();
        var commissioner = await people.SignInAsync("commissioner");
        await commissioner.SendAsync("/choice/XDL/record/open-offer", Line(new
        {
            @do = "open-offer",
            on = Day(0),
            service = Service,
            criteria = new List<string> { "Registered physiotherapists" },
            nationalQuestions = new List<string> { "Who sees patients?" },
            opens = Day(0),
            closes = Day(20),
        }));
        await commissioner.FollowAsync("Public page of round 1");
        await commissioner.PressAsync(commissioner.Page.Locator("button[value=true]"));
        await commissioner.KeepPictureAsync("offer-publish");
        var address = await commissioner.Page.Locator("main a[href^='/offers/']").GetAttributeAsync("href");

        await using var applicant = await BrowserSite.OpenAsync();
        await applicant.GoAsync(address!);
        await applicant.KeepPictureAsync("offer-public");
        await applicant.LookOnPhoneAsync(address!, "offer-public-phone");
        await applicant.SubmitAsync();
        await applicant.KeepPictureAsync("offer-public-error");
        await applicant.Page.FillAsync("[name=ProviderName]", "Back on Track");
        await applicant.Page.FillAsync("[name=Contact]", "Ann Applicant");
        await applicant.Page.FillAsync("[name=Address]", "ann@back.example");
        await applicant.SubmitAsync();
        (await applicant.TextAsync()).ShouldContain("We have sent a link to ann@back.example");

        var administrator = await people.SignInAsync("admin");
        await administrator.GoAsync("/admin/mail?kind=application-link");
        await administrator.PressAsync(administrator.Page.Locator("main tbody a").First);
        var link = new Uri(await administrator.Page.InnerTextAsync(".app-link"));
        await applicant.GoAsync(link.PathAndQuery + link.Fragment);
        await applicant.Page.WaitForSelectorAsync("[name='Answers.1']");
        await applicant.KeepPictureAsync("application-draft");
        await applicant.Page.ClickAsync("summary:has-text('Ask something about the offer')");
        await applicant.PressAsync(applicant.Page.Locator("button[formaction*='handler=ask']"));
        await applicant.KeepPictureAsync("application-question-error");
        await applicant.Page.FillAsync("[name=Question]", "Must we have a car park?");
        await applicant.PressAsync(applicant.Page.Locator("button[formaction*='handler=ask']"));
        (await applicant.TextAsync()).ShouldContain("Your question is sent");
        await applicant.KeepPictureAsync("application-question");
        await commissioner.GoAsync("/work");
        await commissioner.KeepPictureAsync("work-by-link");
        await commissioner.Page.ClickAsync("#by-link summary");
        await commissioner.FollowAsync("1 question to answer");
        await commissioner.KeepPictureAsync("offer-questions");
        await commissioner.PressAsync(commissioner.Page.Locator("section[aria-labelledby=waiting] a"));
        await commissioner.Page.FillAsync("[name=answer]", "No, but patients must reach you by bus.");
        await commissioner.PressAsync(commissioner.Page.Locator("form.app-form button"));
        await commissioner.KeepPictureAsync("offer-questions-answered");
        await commissioner.LookOnPhoneAsync(commissioner.Path, "offer-questions-phone");
        await applicant.GoAsync(address!);
        (await applicant.TextAsync()).ShouldContain("No, but patients must reach you by bus.");
        await applicant.KeepPictureAsync("offer-public-answers");
        await applicant.GoAsync(link.PathAndQuery + link.Fragment);
        await applicant.Page.WaitForSelectorAsync("[name='Answers.1']");
        await applicant.PressAsync(applicant.Page.Locator("button[value=send]"));
        await applicant.KeepPictureAsync("application-error");
        await applicant.Page.FillAsync("[name='Answers.1']", "Four physiotherapists on the register");
        await applicant.PressAsync(applicant.Page.Locator("button[value=save]"));
        await applicant.Page.SetInputFilesAsync("[name=Document]", new Microsoft.Playwright.FilePayload { Name = "register.txt", MimeType = "text/plain", Buffer = "All four"u8.ToArray() });
        await applicant.PressAsync(applicant.Page.Locator("button[formaction*='handler=document']"));
        (await applicant.TextAsync()).ShouldContain("register.txt was added");
        await applicant.PressAsync(applicant.Page.Locator("button[value=send]"));
        (await applicant.TextAsync()).ShouldContain("Your application was received");
        await applicant.KeepPictureAsync("application-receipt");

        await commissioner.GoAsync("/choice/XDL");
        await commissioner.PressAsync(commissioner.Page.Locator("a[href$='/applications']", new() { HasTextString = "Musculoskeletal" }).First);
        await commissioner.FollowAsync("Back on Track");
        await commissioner.KeepPictureAsync("application-received");
        await commissioner.Page.FillAsync(Line(new { @do = "record-application", provider = "XDT" }));
        await commissioner.SubmitAsync();
        commissioner.Path.ShouldContain("/applications/", customMessage: await commissioner.TextAsync());
        (await commissioner.TextAsync()).ShouldContain("Four physiotherapists on the register");
    }

    [Fact]
    public async Task Everybody_reads_the_directory_that_a_cluster_has_made_public()
    {
        await using var people = new Company();
        var commissioner = await people.SignInAsync("commissioner");
        await commissioner.GoAsync("/choice/XDL/public-directory");
        await commissioner.Page.CheckAsync("input[value=everybody]");
        await commissioner.SubmitAsync();
        await commissioner.KeepPictureAsync("directory-reach");
        await commissioner.GoAsync("/choice/XDL/scores");
        await commissioner.KeepPictureAsync("choice-scores");

        await using var patient = await BrowserSite.OpenAsync();
        await patient.GoAsync("/where-to-choose/XDL");
        await patient.KeepPictureAsync("directory-public");
        await patient.LookOnPhoneAsync("/where-to-choose/XDL", "directory-public-phone");
        (await patient.TextAsync()).ShouldContain("Adult hearing services");
    }

    private static JsonElement Line(object fields) => JsonSerializer.SerializeToElement(fields);

    private static string Day(int later) => Today.AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
