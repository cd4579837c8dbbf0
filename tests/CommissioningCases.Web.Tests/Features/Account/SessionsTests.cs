using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>How long somebody stays signed in, and how that ends.</summary>
public sealed class SessionsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Address = "/account/sessions";

    [Fact]
    public async Task SignOut_EndsTheSession_AlsoForWhoeverHasACopyOfTheCookie()
    {
        using var holder = site.NewVisitor();
        var signedIn = await holder.SubmitAsync(await holder.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", TestAccounts.Password));
        var cookie = signedIn.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("cases-sign-in=", StringComparison.Ordinal)).Split(';')[0];
        (await OpenWithAsync(cookie)).Heading.ShouldBe("The letters");

        await holder.SubmitAsync(await holder.GetAsync("/letters"), "Sign out");

        (await OpenWithAsync(cookie)).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_IsOverAfterHalfAnHourWithoutARequest()
    {
        using var holder = await site.SignInAsync("sha");
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        (await holder.GetAsync("/letters")).Status.ShouldBe(HttpStatusCode.OK);

        site.Clock.Advance(TimeSpan.FromMinutes(30));

        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_IsOverAfterTwelveHours_WhateverItsHolderDoes()
    {
        using var holder = await site.SignInAsync("sha");
        for (var i = 0; i < 35; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            (await holder.GetAsync("/letters")).Status.ShouldBe(HttpStatusCode.OK, $"after {20 * (i + 1)} minutes");
        }

        site.Clock.Advance(TimeSpan.FromMinutes(20));

        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task Index_ListsOnesOwnSessions_AndEndsTheOthers()
    {
        using var here = await site.SignInAsync("board");
        using var there = await site.SignInAsync("board");
        using var somebodyElse = await site.SignInAsync("union");
        var page = await here.GetAsync(Address);
        page.Texts("tbody tr").Count.ShouldBe(2);
        page.Texts("tbody tr").ShouldContain(row => row.Contains("This browser", StringComparison.Ordinal));

        var ended = await here.FollowAsync(await here.SubmitAsync(page, "End all others"));

        ended.Text(".nhsuk-notification-banner__heading").ShouldBe("The session is ended.");
        ended.Texts("tbody tr").ShouldHaveSingleItem();
        (await there.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        (await somebodyElse.GetAsync("/letters")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task End_OfSomebodyElsesSession_EndsNothing()
    {
        using var victim = await site.SignInAsync("commissioner");
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var session = await db.Sessions.Join(db.Users.Where(user => user.UserName == TestAccounts.EmailOf("commissioner")), one => one.UserId, user => user.Id, (one, _) => one.Id).FirstAsync();
        using var other = await site.SignInAsync("union");
        using var again = await site.SignInAsync("union");

        var answer = await other.SubmitAsync(await other.GetAsync(Address), "End all others", ("Id", session.ToString()));

        (await other.FollowAsync(answer)).Text(".nhsuk-notification-banner__heading").ShouldBe("It had ended already.");
        (await victim.GetAsync("/letters")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Database_HoldsNothingThatOpensASession()
    {
        using var holder = site.NewVisitor();
        await holder.SubmitAsync(await holder.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", TestAccounts.Password));
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);

        (await db.Sessions.ToListAsync()).ShouldAllBe(session => session.CodeHash.Length == 32);
    }

    private async Task<Answer> OpenWithAsync(string cookie)
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var thief = new Visitor(client);
        return await thief.GetAsync("/letters");
    }
}
