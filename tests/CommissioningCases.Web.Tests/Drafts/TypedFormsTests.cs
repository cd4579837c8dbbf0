using System.Net;
using System.Text.Json;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Drafts;

/// <summary>What is typed is kept before it is sent, for whoever typed it.</summary>
public sealed class TypedFormsTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task WhatIsTyped_IsFilledInAgain_AndForgottenOnceItIsRecorded()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = $"/cases/{await site.RecordAsync("scenario-1", 1)}/record/add-note";
        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBeNull();
        var page = await commissioner.GetAsync(form);

        var draft = DraftIn(await KeepAsync(commissioner, page, form, "Half a sentence"));

        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBe(draft);
        var again = await commissioner.GetAsync($"{form}?draft={draft}");
        again.ValueOf("text").ShouldBe("Half a sentence");
        again.Text("main").ShouldContain("What you had typed in this form is here again.");
        (await commissioner.SubmitAsync(again, again.Page.QuerySelector("form.app-form button")!.TextContent.Trim())).Status.ShouldBe(HttpStatusCode.Found);
        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBeNull();
    }

    [Fact]
    public async Task WhatOneTypes_NobodyElseIsOffered_AndItCanBeThrownAway()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var colleague = await site.SignInAsync("second.commissioner");
        var form = $"/cases/{await site.RecordAsync("scenario-1", 1)}/record/add-note";
        var page = await commissioner.GetAsync(form);
        var draft = DraftIn(await KeepAsync(commissioner, page, form, "Mine"));

        DraftIn(await colleague.GetAsync(AddressOf(form))).ShouldBeNull();
        (await colleague.GetAsync($"/log-case?draft={draft}")).Text("main").ShouldNotContain("is here again");
        (await colleague.PostAsync($"{AddressOf(form)}&handler=drop&draft={draft}", TokenOf(await colleague.GetAsync("/log-case")))).Status.ShouldBe(HttpStatusCode.OK);
        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBe(draft);

        await commissioner.PostAsync($"{AddressOf(form)}&handler=drop&draft={draft}", TokenOf(page));

        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBeNull();
    }

    [Fact]
    public async Task WhatWasLeftBefore_StaysWhileTheFormIsFilledInAnew()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = $"/cases/{await site.RecordAsync("scenario-1", 1)}/record/add-note";
        var page = await commissioner.GetAsync(form);
        var left = DraftIn(await KeepAsync(commissioner, page, form, "The first"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var begun = DraftIn(await KeepAsync(commissioner, page, form, "The sec"));
        var goneOn = DraftIn(await commissioner.PostAsync($"{AddressOf(form)}&replaces={begun}", TokenOf(page), ("text", "The second")));

        (await commissioner.GetAsync($"{form}?draft={begun}")).Text("main").ShouldNotContain("is here again");
        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBe(goneOn);
        await commissioner.PostAsync($"{AddressOf(form)}&handler=drop&draft={goneOn}", TokenOf(page));
        DraftIn(await commissioner.GetAsync(AddressOf(form))).ShouldBe(left);
    }

    [Theory]
    [InlineData("//elsewhere.example/form")]
    [InlineData("https://elsewhere.example/form")]
    [InlineData("")]
    public async Task AnAddressThatIsNoneOfOurs_KeepsNothing(string form)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync("/log-case");

        (await KeepAsync(commissioner, page, form, "Text")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string AddressOf(string form) => $"/typed?of={Uri.EscapeDataString(form)}";

    private static (string, string) TokenOf(Answer page) => ("__RequestVerificationToken", page.Page.QuerySelector("form.app-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private static string? DraftIn(Answer answer) => JsonDocument.Parse(answer.Page.Body!.TextContent).RootElement.GetProperty("draft").GetString();

    private static Task<Answer> KeepAsync(Visitor visitor, Answer page, string form, string text) => visitor.PostAsync(AddressOf(form), TokenOf(page), ("text", text), ("kind", "note"), ("on.day", "5"), ("on.month", "1"), ("on.year", "2012"));
}
