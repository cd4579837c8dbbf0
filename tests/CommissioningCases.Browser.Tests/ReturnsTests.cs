namespace CommissioningCases.Browser.Tests;

/// <summary>A reader of the Department collects what the clusters have shared: side by side, one by one, and as a table to keep.</summary>
public sealed class ReturnsTests
{
    private const string Cluster = "Demonstration PCT cluster";
    private const string Service = "Adult hearing services in the community";

    [Theory]
    [InlineData(true, Screen.Wide)]
    [InlineData(false, Screen.Narrow)]
    public async Task The_Department_reads_the_returns_and_takes_them_home(bool hasScript, Screen screen)
    {
        await using var reader = await BrowserSite.SignInAsync("department", screen, hasScript);
        await reader.GoAsync("/choice");
        await reader.FollowAsync("The Department’s return");
        (await reader.TextAsync()).ShouldContain("Not begun"); // of the clusters of other areas
        await reader.Page.SelectOptionAsync("main form select", DemonstrationBodies.Sha.Code);
        await reader.SubmitAsync();
        await reader.KeepPictureAsync($"returns-{screen}");
        await reader.RequireFitAsync();
        (await reader.Page.Locator("main tbody tr").CountAsync()).ShouldBe(DemonstrationBodies.Clusters.Count);
        var row = reader.Page.Locator("main tbody tr", new() { HasText = Cluster });
        (await row.InnerTextAsync()).ShouldContain(Service);
        var table = await reader.DownloadAsync(reader.Page.Locator("main a[download][href*='.csv']"));

        await reader.PressAsync(row.Locator("a[href*='/notices/']"));

        var document = await reader.TextAsync();
        document.ShouldContain("Services selected for implementation");
        document.ShouldContain("the hospital clinic is an hour away by bus");
        await reader.KeepPictureAsync($"return-{screen}");
        await reader.RequireFitAsync();
        table.Name.ShouldEndWith(".csv");
        (await File.ReadAllLinesAsync(table.Path)).ShouldContain(line => line.Contains(Cluster, StringComparison.Ordinal) && line.Contains(Service, StringComparison.Ordinal));
    }
}
