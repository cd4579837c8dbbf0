using System.Text;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>An administrator sends a case history from a browser, watches it going in, and takes the report home.</summary>
public sealed class HistoryImportTests
{
    private const string Sample = "scenario-1-market-test";

    [Fact]
    public async Task The_progress_of_an_import_moves_without_loading_the_page_again_and_ends_in_the_results()
    {
        // So many that a fast machine, too, takes longer than the script waits before it looks again.
        const int Copies = 60;
        await using var administrator = await BrowserSite.SignInAsync("admin");
        await SendAsync(administrator, "Import it", Copies);
        await administrator.Page.Locator("#progress[data-state=Running]").WaitForAsync();

        // A page that were loaded again would have forgotten this.
        await administrator.Page.EvaluateAsync("""
            () => {
              const section = document.getElementById('progress');
              window.told = [];
              new MutationObserver(() => window.told.push(section.querySelector('progress').value)).observe(section, { childList: true });
            }
            """);
        await administrator.Page.WaitForFunctionAsync("() => window.told.some(lines => lines > 0)");
        await administrator.KeepPictureAsync("import-running");

        await administrator.Page.Locator("#progress[data-state=Done]").WaitForAsync(new() { Timeout = (float)(5 * Visitor.Patience).TotalMilliseconds });
        var lines = Lines(Copies);
        (await administrator.Page.InnerTextAsync("#progress")).ShouldStartWith($"{lines:N0} lines:");
        await administrator.KeepPictureAsync("import-done");
        var report = await DownloadReportAsync(administrator);
        report.Count(line => line.StartsWith("{\"line\"", StringComparison.Ordinal)).ShouldBe(lines);
        report.Count(line => line.StartsWith("{\"case\"", StringComparison.Ordinal)).ShouldBe(Copies);
    }

    [Fact]
    public async Task A_history_is_checked_on_a_phone_without_script()
    {
        await using var administrator = await BrowserSite.SignInAsync("admin", Screen.Narrow, hasScript: false);
        await administrator.GoAsync("/admin/histories");
        await administrator.SubmitAsync();
        (await administrator.TextsAsync(".nhsuk-error-summary__list li")).ShouldBe(["Choose a file"]);
        await SendAsync(administrator, "Check it", copies: 1);
        await administrator.ComeBackUntilAsync("#progress[data-state=Done]");

        await administrator.KeepPictureAsync("import-checked-Narrow");
        var expected = await File.ReadAllLinesAsync(PathOf($"{Sample}.expected"));
        (await DownloadReportAsync(administrator)).Select(Renamed).ShouldBe(expected);
    }

    private static async Task SendAsync(Visitor administrator, string purpose, int copies)
    {
        await administrator.GoAsync("/admin/histories");
        await administrator.Page.SetInputFilesAsync("#History", new FilePayload { Name = "history.jsonl", MimeType = "application/jsonl", Buffer = Encoding.UTF8.GetBytes(Copies(copies)) });
        await administrator.Page.GetByLabel(purpose, new() { Exact = true }).CheckAsync();
        await administrator.SubmitAsync();
    }

    private static async Task<string[]> DownloadReportAsync(Visitor administrator)
    {
        var download = await administrator.Page.RunAndWaitForDownloadAsync(() => administrator.Page.GetByText("Download the report").ClickAsync());
        return await File.ReadAllLinesAsync((await download.PathAsync())!);
    }

    /// <summary>The sample as many times under other names of the case.</summary>
    private static string Copies(int copies)
    {
        var sample = File.ReadAllText(PathOf(Sample));
        return string.Concat(Enumerable.Range(1, copies).Select(copy => sample.Replace($"\"{Sample}\"", $"\"browser-{copy}\"", StringComparison.Ordinal)));
    }

    private static string Renamed(string line) => line.Replace("\"browser-1\"", $"\"{Sample}\"", StringComparison.Ordinal);

    private static int Lines(int copies) => copies * File.ReadLines(PathOf(Sample)).Count();

    private static string PathOf(string sample) => Path.Combine(AppContext.BaseDirectory, "Histories", $"{sample}.jsonl");
}
