using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Account;

/// <summary>What is sensitive asks for the password again, and loses nothing that was typed.</summary>
public sealed class ConfirmTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task ManagingUsers_LongAfterSignIn_AsksForThePasswordAndBringsTheFormBack()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/users/add");
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        var asked = await admin.SubmitAsync(form, "Invite user", ("Email", "kept@test.example"), ("Name", "Kay Kept"), ("Role", "auditor"));

        asked.Location!.ShouldStartWith("/account/confirm?returnUrl=");
        (await CountAsync("kept@test.example")).ShouldBe(0);
        var page = await admin.FollowAsync(asked);
        page.Heading.ShouldBe("Enter your password again");
        var refused = await admin.SubmitAsync(page, "Continue", ("Password", "wrong"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorBeside("Password").ShouldBe("Current password is not right");
        var back = await admin.FollowAsync(await admin.SubmitAsync(refused, "Continue", ("Password", TestAccounts.Password)));
        back.ValueOf("Email").ShouldBe("kept@test.example");
        back.ValueOf("Name").ShouldBe("Kay Kept");
        (await admin.SubmitAsync(back, "Invite user")).Status.ShouldBe(HttpStatusCode.OK);
        (await CountAsync("kept@test.example")).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Post_LeadsBackWithinThisSiteOnly(string returnUrl)
    {
        using var auditor = await site.SignInAsync("auditor");
        var page = await auditor.GetAsync($"/account/confirm?returnUrl={Uri.EscapeDataString(returnUrl)}");

        (await auditor.SubmitAsync(page, "Continue", ("Password", TestAccounts.Password))).Location.ShouldBe("/");
    }

    [Fact]
    public async Task WhatIsNotSensitive_AsksForNothing()
    {
        using var admin = await site.SignInAsync("admin");
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        (await admin.GetAsync("/admin/users")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<int> CountAsync(string email)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        return await db.Users.CountAsync(user => user.Email == email);
    }
}
