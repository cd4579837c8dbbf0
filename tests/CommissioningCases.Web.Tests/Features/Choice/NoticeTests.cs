using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

public sealed class NoticeTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_OfANotification_FixesTheDocumentAsItIsSent()
    {
        await ToldProgramme.Of("XDP").Engaged("2011-08-01", Enum.GetValues<LocalGroup>()).Selected("2011-09-01", "podiatry", "adult-hearing", "venous-leg-ulcer-and-wound-healing", "continence").ImportAsync(site);
        using var commissioner = await site.SignInAsync("peninsula");

        var sent = await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDP/record/notify-sha"), "Notify the SHA", ("notice", "forged"));
        sent.Location.ShouldBe("/choice/XDP/notices/11");
        var page = await commissioner.FollowAsync(sent);
        page.Texts(".app-notice__services h3").ShouldBe(["Podiatry (feet) services", "Adult hearing services in the community", "Leg ulcer and wound healing", "Continence services (adults and children)"]);
        page.Text(".app-paper__facts").ShouldContain("Demonstration Strategic Health Authority");
        page.Text("#groups ~ ul").ShouldContain("Healthcare professionals: 1 engagement on 1 August 2011");

        await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDP/record/drop-service?service=podiatry"), "Take a service out of the selection", ("reason", "The clinic closes"));
        var later = await commissioner.GetAsync("/choice/XDP/notices/11");
        later.Texts(".app-notice__services h3").Count.ShouldBe(4);
        var (hashes, kept) = (later.Texts(".app-notice__seal code"), later.Page.QuerySelector(".app-details code")!.TextContent);
        hashes[1].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept))));
        (await commissioner.GetAsync("/choice/XDP/history")).Page.QuerySelector("#entry-11 code")!.TextContent.ShouldBe(hashes[0]);
        (await commissioner.GetAsync("/choice/XDP/record/notify-sha")).Text(".nhsuk-inset-text").ShouldBe("The SHA was notified already.");
    }

    [Fact]
    public async Task Get_OfTheTable_HasARowForEachService()
    {
        await ToldProgramme.Of("XDL").Engaged("2011-08-01", Enum.GetValues<LocalGroup>()).Selected("2011-09-01", "podiatry", "adult-hearing", "venous-leg-ulcer-and-wound-healing").ImportAsync(site);
        using var commissioner = await site.SignInAsync("commissioner");
        await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDL/record/notify-sha"), "Notify the SHA");
        var shared = await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDL/record/share-with-department"), "Share with the Department");
        shared.Location.ShouldBe("/choice/XDL/notices/11");

        var table = await commissioner.GetAsync("/choice/XDL/notices/11.csv");

        table.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await table.Response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldEndWith("Providers: engagements,Providers: last engaged,Providers: people who came,Commissioning groups,Pack adopted on,Principles confirmed on,Principles,Live since,Price in pounds,Price for each,Providers qualified,Lessons");
        lines[1].ShouldContain(",podiatry,Podiatry (feet) services,National list,Community,2011-09-01,Asked for podiatry.,0,1,2011-08-01");
    }

    [Fact]
    public async Task Get_OfAnImportedNotification_SaysThatTheRecordHoldsNoDocument()
    {
        await site.ImportProgrammeAsync("CL-SW-4", 12);
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync("/choice/CL-SW-4/notices/11");

        page.Text(".nhsuk-inset-text").ShouldBe("The record holds no document: what was sent was sent by other ways, and recorded afterwards.");
        page.Texts(".app-notice__seal code").Count.ShouldBe(1);
        (await auditor.GetAsync("/choice/CL-SW-4/notices/11.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync("/choice/CL-SW-4/notices/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync("/choice/CL-SW-4/notices/999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
