using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using CommissioningCases.Web.Tests.Api;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>Codes of an authenticator app, and those for when it is lost.</summary>
public sealed class SecondFactorTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/account/second-factor";

    [Fact]
    public async Task App_OnceItIsSetUp_IsAskedForAtSignIn_AndEachCodeIsTakenOnce()
    {
        var (holder, key, used, _) = await SetUpAsync("board");
        await SignOutAsync(holder);

        var asked = await GivePasswordAsync(holder, "board");
        asked.Heading.ShouldBe("Enter the code");
        (await holder.GetAsync("/board")).LeadsToSignIn.ShouldBeTrue();
        var again = await holder.SubmitAsync(asked, "Continue", ("Code", used));
        again.ErrorBeside("Code").ShouldBe("The code is not right, or was used already");
        (await holder.SubmitAsync(again, "Continue", ("Code", CodeOf(key, step: 1)))).Location.ShouldBe("/board");
        (await holder.GetAsync("/board")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task APasskey_ThatCannotBeMade_BecauseTheServiceWasOpenedByFigures_IsToldWithTheName()
    {
        using var holder = new Visitor(site.NewClient(new Uri("http://127.0.0.1:5080")));
        await GivePasswordAsync(holder, "second.commissioner");

        (await holder.GetAsync(Address)).Text(".nhsuk-inset-text").ShouldBe(
            "A passkey belongs to a name, and you have opened this service by the figures of its address. Open it by its name to add one, here as http://localhost:5080.");
        using var named = await site.SignInAsync("second.commissioner");
        (await named.GetAsync(Address)).Page.QuerySelector(".nhsuk-inset-text").ShouldBeNull();
    }

    [Fact]
    public async Task RecoveryCode_OpensTheAccountOnce()
    {
        var (holder, _, _, codes) = await SetUpAsync("auditor");
        codes.Count.ShouldBe(8);
        codes.ShouldBeUnique();

        await SignOutAsync(holder);
        (await holder.SubmitAsync(await GivePasswordAsync(holder, "auditor"), "Continue", ("Code", codes[0].ToLowerInvariant()))).Location.ShouldBe("/cases");
        await SignOutAsync(holder);
        (await holder.SubmitAsync(await GivePasswordAsync(holder, "auditor"), "Continue", ("Code", codes[0]))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task WrongCodes_LockAsWrongPasswordsDo_AndTheRightPasswordBetweenThemForgivesNothing()
    {
        var (holder, key, _, _) = await SetUpAsync("union");
        await SignOutAsync(holder);
        using var thief = site.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await thief.SubmitAsync(await GivePasswordAsync(thief, "union"), "Continue", ("Code", "000000"));
        }

        var page = await GivePasswordAsync(thief, "union");

        page.ErrorBeside("Email").ShouldBe("The email address or the password is not right");
        (await holder.SubmitAsync(await GivePasswordAsync(holder, "union"), "Continue", ("Code", CodeOf(key, step: 1)))).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task Code_WithoutThePassword_OpensNothing()
    {
        using var thief = site.NewVisitor();
        var page = await thief.GetAsync("/sign-in");
        var token = page.ValueOf("__RequestVerificationToken")!;

        var answer = await thief.PostAsync("/sign-in?handler=code", ("__RequestVerificationToken", token), ("Pending", "nonsense"), ("Code", "123456"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("Email").ShouldBe("Sign in again: there were too many wrong codes, or you waited too long");
    }

    [Fact]
    public async Task Administrator_TakesALostSecondFactorAway_AndEndsTheSessions()
    {
        var (holder, _, _, _) = await SetUpAsync("commissioner");
        using var admin = await site.SignInAsync("admin");
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var id = await db.Users.Where(user => user.UserName == TestAccounts.EmailOf("commissioner")).Select(user => user.Id).SingleAsync();

        await admin.SubmitAsync(await admin.GetAsync($"/admin/users/{id}"), "Take their passkeys and codes away");

        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        (await GivePasswordAsync(holder, "commissioner")).Location.ShouldBe("/work");
    }

    [Fact]
    public async Task WhatProtectsAnAccount_WhereItChanges_OtherBrowsersAreSignedOut()
    {
        var (holder, _, _, codes) = await SetUpAsync("second.peninsula");
        using var elsewhere = site.NewVisitor();
        (await elsewhere.SubmitAsync(await GivePasswordAsync(elsewhere, "second.peninsula"), "Continue", ("Code", codes[0]))).Location.ShouldBe("/work");
        await holder.SubmitAsync(await holder.GetAsync(Address), "Remove the app");
        (await elsewhere.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var user = await db.Users.SingleAsync(user => user.UserName == TestAccounts.EmailOf("second.peninsula"));
        var here = await db.Sessions.SingleAsync(session => session.UserId == user.Id && session.EndedAt == null);
        (await GivePasswordAsync(elsewhere, "second.peninsula")).Location.ShouldBe("/work");

        await AddPasskeyAsync(user.ToPerson(), here.Id);

        (await elsewhere.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        (await holder.SubmitAsync(await holder.GetAsync(Address), "Remove the passkey Laptop")).Location.ShouldBe(Address);
    }

    [Fact]
    public async Task RecoveryCodes_MadeManyTimesAtOnce_AreOneSet()
    {
        var (holder, _, _, _) = await SetUpAsync("second.peninsula");
        var page = await holder.GetAsync(Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => holder.SubmitAsync(page, "Make new recovery codes")));

        answers.ShouldAllBe(answer => answer.Texts(".nhsuk-warning-callout code").Count == 8);
        (await holder.GetAsync(Address)).Text("main").ShouldContain("8 are left.");
        await holder.SubmitAsync(await holder.GetAsync(Address), "Remove the app");
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("sha", true)]
    [InlineData("second.commissioner", false)]
    [InlineData("second.board", true)]
    public async Task InProduction_SomeRolesComeNoFurtherWithoutOne(string name, bool isAwaited)
    {
        await using var factory = CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder => builder.UseSetting("AllowInProduction", "plain-http, unverified-database, clear-keys"));
        using var visitor = new Visitor(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        (await GivePasswordAsync(visitor, name)).Location.ShouldNotBeNull();

        var page = await visitor.GetAsync("/letters");

        page.Location.ShouldBe(isAwaited ? Address : null);
        (await visitor.GetAsync("/account/password")).Location.ShouldBe(isAwaited ? Address : null);
        (await visitor.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
        if (name != "admin")
        {
            // A token that was made where nobody asked for more than a password.
            using var holder = await site.SignInAsync(name);
            var token = await holder.MakeTokenAsync("Before", site.Clock.Today(), "cases");
            (await visitor.ReadAsync("/api/v1/cases", token)).Status.ShouldBe(isAwaited ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Page_DrawsTheKeyWithoutScriptOrStyle()
    {
        using var visitor = await site.SignInAsync("peninsula");
        var page = await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetAsync(Address), "Set up an app"));

        page.Page.QuerySelector(".app-qr svg").ShouldNotBeNull();
        page.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        (await visitor.SubmitAsync(page, "Use the app", ("Code", "000000"))).ErrorBeside("Code")!.ShouldStartWith("That is not the code that the app shows now");
    }

    [Fact]
    public async Task AnAppThatIsBeingSetUp_CanBeGivenUp()
    {
        using var visitor = await site.SignInAsync("second.peninsula");
        var page = await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetAsync(Address), "Set up an app"));
        var key = page.Text(".app-link");

        page = await visitor.FollowAsync(await visitor.SubmitAsync(page, "Do not set it up"));

        page.Page.QuerySelector(".app-qr").ShouldBeNull();
        page = await visitor.FollowAsync(await visitor.SubmitAsync(page, "Set up an app"));
        page.Text(".app-link").ShouldNotBe(key);
        await visitor.SubmitAsync(page, "Do not set it up");
    }

    private async Task<(Visitor Holder, string Key, string UsedCode, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(string name)
    {
        var holder = await site.SignInAsync(name);
        var page = await holder.FollowAsync(await holder.SubmitAsync(await holder.GetAsync(Address), "Set up an app"));
        var key = page.Text(".app-link").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var code = CodeOf(key);
        var done = await holder.SubmitAsync(page, "Use the app", ("Code", code));
        return (holder, key, code, done.Texts(".nhsuk-warning-callout code"));
    }

    private async Task AddPasskeyAsync(Person person, Guid session)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
        (current.Person, current.Session) = (person, session);
        var passkey = new UserPasskeyInfo([1], [2], site.Clock.GetUtcNow(), 0, null, true, false, false, [3], [4]) { Name = "Laptop" };
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new AddPasskey(passkey));
    }

    private static async Task SignOutAsync(Visitor visitor) => await visitor.SubmitAsync(await visitor.GetAsync("/letters"), "Sign out");

    private static async Task<Answer> GivePasswordAsync(Visitor visitor, string name) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf(name)), ("Password", TestAccounts.Password));

    /// <summary>As an app works it out (RFC 6238), by the machine's clock.</summary>
    private static string CodeOf(string key, int step = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + step);
#pragma warning disable CA5350 // the algorithm that authenticator apps have
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
