using System.Net;
using CommissioningCases.Web.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Drafts;

/// <summary>What was typed when the sign-in expired is not lost, and is nobody else's to see.</summary>
public sealed class ExpiredFormsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Form = "/admin/providers/add";
    private static readonly (string, string)[] Typed = [("Code", "XDZ"), ("Name", "Zebra Care & Sons <Ltd>"), ("Kind", "third-sector"), ("Sha", "QDM")];

    [Fact]
    public async Task Post_AfterTheSignInExpired_ComesBackFilledInAfterSignIn()
    {
        using var admin = await site.SignInAsync("admin");
        var signIn = await SendTooLateAsync(admin);

        signIn.Status.ShouldBe(HttpStatusCode.Unauthorized);
        signIn.Heading.ShouldBe("Sign in again");
        signIn.Text(".nhsuk-inset-text").ShouldContain("nothing that you typed is lost");
        signIn.Page.DocumentElement.OuterHtml.ShouldNotContain("Zebra");

        var restored = await admin.FollowAsync(await SignInAsync(admin, signIn, "admin"));

        restored.Status.ShouldBe(HttpStatusCode.OK);
        restored.Path.ShouldStartWith(Form + "?draft=");
        restored.Title.ShouldBe("Add a provider - Commissioning Cases");
        restored.Text(".nhsuk-inset-text").ShouldContain("What you had typed in this form is here again");
        restored.Errors.ShouldBeEmpty();
        foreach (var (field, value) in Typed)
        {
            restored.ValueOf(field).ShouldBe(value);
        }
    }

    [Fact]
    public async Task Post_OfARestoredForm_IsAcceptedAndForgetsTheDraft()
    {
        using var admin = await site.SignInAsync("admin");
        var restored = await admin.FollowAsync(await SignInAsync(admin, await SendTooLateAsync(admin), "admin"));

        var sent = await admin.SubmitAsync(restored, "Add provider", ("Code", "XDY"), ("Name", "Yellow Care"));

        sent.Status.ShouldBe(HttpStatusCode.Found);
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        (await db.FormDrafts.CountAsync(draft => restored.Path.EndsWith(draft.Id.ToString()))).ShouldBe(0);
        (await admin.GetAsync(restored.Path)).ValueOf("Name").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WhenAWrongPasswordComesBetween_KeepsWhatWasTyped()
    {
        using var admin = await site.SignInAsync("admin");
        var signIn = await SendTooLateAsync(admin);

        var again = await admin.SubmitAsync(signIn, "Sign in", ("Email", TestAccounts.EmailOf("admin")), ("Password", "wrong"));
        var restored = await admin.FollowAsync(await SignInAsync(admin, again, "admin"));

        restored.ValueOf("Code").ShouldBe("XDZ");
    }

    [Fact]
    public async Task Post_WhenSomebodyElseSignsIn_ShowsThemNothingOfIt()
    {
        using var admin = await site.SignInAsync("admin");
        var signIn = await SendTooLateAsync(admin);

        var answer = await SignInAsync(admin, signIn, "auditor");

        answer.Location.ShouldBe(Form); // which is not for them
        (await admin.FollowAsync(answer)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_OfAnotherPersonsDraft_IsAnEmptyForm()
    {
        using var admin = await site.SignInAsync("admin");
        var restored = await admin.FollowAsync(await SignInAsync(admin, await SendTooLateAsync(admin), "admin"));
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            await db.FormDrafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.UserId, Guid.NewGuid()));
        }

        (await admin.GetAsync(restored.Path)).ValueOf("Code").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_OfMoreThanCanBeKept_SaysThatItIsNotKept()
    {
        using var visitor = site.NewVisitor();

        var answer = await visitor.PostAsync(Form, ("Name", new string('x', TypedForm.LargestForm)));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Text(".nhsuk-inset-text").ShouldContain("could not be kept: go back in your browser");
        answer.Page.QuerySelector("[name=Draft]").ShouldBeNull();
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsNotKept()
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var visitor = new Visitor(client);

        var answer = await visitor.PostAsync(Form, Typed);

        answer.Page.QuerySelector("[name=Draft]").ShouldBeNull();
    }

    [Fact]
    public async Task Post_WithADraftOfSomebodysOwnMaking_SignsInWithoutIt()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf("admin")), ("Password", TestAccounts.Password), ("Draft", "made-up"));

        answer.Location.ShouldBe("/admin/users");
    }

    [Fact]
    public async Task Post_OfPasswords_KeepsNone()
    {
        using var visitor = site.NewVisitor();

        var answer = await visitor.PostAsync("/account/password", ("CurrentPassword", TestAccounts.Password), ("NewPassword", "another-three-words"));
        var signedIn = await SignInAsync(visitor, answer, "sha");
        var restored = await visitor.FollowAsync(signedIn);

        restored.ValueOf("CurrentPassword").ShouldBeEmpty();
        RestoredFieldsOf(answer).ShouldNotContain("Password");
    }

    [Fact]
    public async Task Post_WithoutASignInButWithItsToken_IsToldFromAPageThatWasOpenTooLong()
    {
        using var admin = await site.SignInAsync("admin");

        var answer = await admin.PostAsync(Form, Typed);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Heading.ShouldBe("This page could not be accepted");
        answer.Text("main").ShouldContain("What you typed is still in your browser");
    }

    /// <summary>Opens the form, lets the sign-in expire, and sends it.</summary>
    private async Task<Answer> SendTooLateAsync(Visitor visitor)
    {
        var form = await visitor.GetAsync(Form);
        form.Status.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromHours(9));
        return await visitor.SubmitAsync(form, "Add provider", Typed);
    }

    private static Task<Answer> SignInAsync(Visitor visitor, Answer page, string name) =>
        visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", TestAccounts.Password));

    private string RestoredFieldsOf(Answer answer)
    {
        var protector = (DraftProtector)site.Services.GetService(typeof(DraftProtector))!;
        return string.Join(',', protector.Unprotect(answer.ValueOf("Draft")!)!.Fields.Keys);
    }
}
