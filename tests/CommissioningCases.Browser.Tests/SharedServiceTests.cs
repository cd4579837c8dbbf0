using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>A cluster shares a service, and the commissioner of another fills in its own forms from it: what was copied stays when it is shared no more.</summary>
public sealed class SharedServiceTests
{
    private const string Service = "adult-hearing";
    private const string Source = "Adult hearing services in the community, Demonstration PCT cluster";

    /// <summary>A cluster of the reference data, of which no other test speaks, and its trust.</summary>
    private const string Programme = "/choice/CL-SW-7";
    private const string Trust = "5QL";

    [Fact]
    public async Task A_cluster_fills_its_forms_from_a_service_that_another_shares()
    {
        await using var people = new Company();
        var sharing = await people.SignInAsync("commissioner");
        await sharing.GoAsync("/choice/XDL/services");
        await sharing.FollowAsync("Adult hearing services in the community");
        await sharing.FollowAsync("Share with other clusters");
        var share = sharing.Path;
        await sharing.KeepPictureAsync("share");
        await sharing.PressAsync("Share it");
        (await sharing.TextAsync()).ShouldContain("Commissioners of other clusters can copy it now.");
        await sharing.LookOnPhoneAsync(share, "shared-phone");

        await using var copying = await (await people.SignInAsync("admin")).InviteCommissionerAsync("somerset@demo.example", Trust);
        await SelectServiceAsync(copying);

        await CopyAsync(copying, "write-pack");
        (await copying.Page.InputValueAsync("[name=specification]")).ShouldStartWith("Assessment, fitting and three years of aftercare");
        await copying.KeepPictureAsync("copied-pack");
        await copying.Page.FillAsync("[name=referral]", "By any practice of the levels");
        await copying.Page.FillDayAsync("on", new DateOnly(2011, 12, 5));
        await copying.SubmitAsync();
        (await copying.TextAsync()).ShouldContain("By any practice of the levels");

        await CopyAsync(copying, "open-offer");
        (await copying.Page.InputValueAsync("[name=criteria]")).ShouldStartWith("Registered audiologists\n");
        await copying.KeepPictureAsync("copied-offer");
        await CopyAsync(copying, "set-price");
        (await copying.Page.InputValueAsync("[name=price]")).ShouldBe("268");
        await copying.KeepPictureAsync("copied-price");

        await sharing.GoAsync(share);
        await sharing.PressAsync("Share it no more");
        await sharing.KeepPictureAsync("shared-no-more");
        await copying.GoAsync($"{Programme}/record/write-pack?service={Service}");
        (await copying.Page.GetByText(Source).CountAsync()).ShouldBe(0);
        await copying.GoAsync($"{Programme}/services");
        await copying.FollowAsync("Adult hearing services in the community");
        (await copying.TextAsync()).ShouldContain("Assessment, fitting and three years of aftercare");
        await copying.KeepPictureAsync("copied-service");
    }

    /// <summary>Opens the programme, engages every group, and selects the service.</summary>
    private static async Task SelectServiceAsync(Visitor commissioner)
    {
        await RecordAsync(commissioner, new { @do = "open-programme", on = "2011-07-25" });
        foreach (var group in ExchangeNames.All<LocalGroup>())
        {
            await RecordAsync(commissioner, new { @do = "engage-locally", on = "2011-09-12", group, summary = "A morning at the market" });
        }

        await RecordAsync(commissioner, new { @do = "select-service", on = "2011-10-03", service = Service, kind = "community", feedback = "Named at the market" });
    }

    private static async Task RecordAsync(Visitor commissioner, object fields)
    {
        var line = JsonSerializer.SerializeToElement(fields);
        await commissioner.SendAsync($"{Programme}/record/{line.GetProperty("do").GetString()}", line);
        commissioner.Path.ShouldNotContain("/record/", customMessage: await commissioner.TextAsync());
    }

    /// <summary>Opens the form of the service, and has it filled in from the one that is shared.</summary>
    private static async Task CopyAsync(Visitor commissioner, string action)
    {
        await commissioner.GoAsync($"{Programme}/record/{action}?service={Service}");
        await commissioner.Page.ClickAsync("summary:has-text('Copy from another service')");
        await commissioner.FollowAsync(Source);
        (await commissioner.TextAsync()).ShouldContain($"Filled in from {Source}. Change what is otherwise here.");
    }
}
