using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>What one service has is copied into the forms of another, of the same cluster or of one that shares.</summary>
public sealed class ShareTests(CasesSite site) : IClassFixture<CasesSite>, IAsyncLifetime
{
    private const string Sharing = "/choice/XDL/services/8/share";

    public async Task InitializeAsync()
    {
        using var auditor = await site.SignInAsync("auditor");
        if ((await auditor.GetAsync("/choice/XDL/history")).Status == HttpStatusCode.NotFound)
        {
            await site.ImportProgrammeAsync("XDL", 28);
            await site.ImportProgrammeAsync("XDP", 28);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AForm_IsFilledInFromAnotherServiceOfTheCluster()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/write-pack?service=continence");
        form.ValueOf("specification").ShouldBe("");

        var filled = await FollowAsync(commissioner, form, "Podiatry (feet) services");
        filled.ValueOf("service").ShouldBe("continence");
        filled.ValueOf("specification").ShouldBe("Nail surgery too.");
        filled.ValueOf("coProducers").ShouldBe("", "who wrote the other is not who writes this one");
        filled.Text(".nhsuk-inset-text").ShouldContain("Filled in from Podiatry (feet) services.");
        (await commissioner.SubmitAsync(filled, "Write a version of the pack")).Location.ShouldNotBeNull();

        (await FollowAsync(commissioner, await commissioner.GetAsync("/choice/XDL/record/open-offer?service=continence"), "Podiatry (feet) services")).ValueOf("criteria").ShouldBe("Registered\nInsured");
        (await FollowAsync(commissioner, await commissioner.GetAsync("/choice/XDL/record/set-price?service=continence"), "Podiatry (feet) services")).ValueOf("price").ShouldNotBeNullOrEmpty();
        (await commissioner.GetAsync("/choice/XDL/record/write-pack?service=continence&copy=nonsense/1")).ValueOf("specification").ShouldBe("");
    }

    [Fact]
    public async Task WhatAClusterShares_OthersCopy_AndSeeNothingElseOf()
    {
        using var sharing = await site.SignInAsync("commissioner");
        using var other = await site.SignInAsync("peninsula");
        const string form = "/choice/XDP/record/write-pack?service=continence";
        var name = DemonstrationBodies.Clusters[0].Name;
        (await other.GetAsync(form)).Text("main").ShouldNotContain(name);

        (await sharing.SubmitAsync(await sharing.GetAsync(Sharing), "Share it", ("IsShared", "true"))).Location.ShouldBe(Sharing);
        var filled = await FollowAsync(other, await other.GetAsync(form), $"Podiatry (feet) services, {name}");
        filled.ValueOf("specification").ShouldBe("Nail surgery too.");
        (await other.GetAsync("/choice/XDL")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(Sharing)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await sharing.SubmitAsync(await sharing.GetAsync(Sharing), "Share it no more", ("IsShared", "false"))).Location.ShouldBe(Sharing);
        (await other.GetAsync(form)).Text("main").ShouldNotContain(name);
    }

    [Fact]
    public async Task WhereThereIsNothingToShare_ItIsSaidSo()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        const string page = "/choice/XDL/services/10/share";
        (await commissioner.SubmitAsync(await commissioner.GetAsync(page), "Share it", ("IsShared", "true"))).Errors.Single().Message.ShouldStartWith("There is nothing to share yet");
    }

    private static Task<Answer> FollowAsync(Visitor visitor, Answer page, string link) =>
        visitor.GetAsync(page.Page.QuerySelectorAll("main a").Single(one => one.TextContent == link).GetAttribute("href")!);
}
