using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>A person at a browser. Every page they come to must pass axe and leave the browser's console empty, and is kept as a picture.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly bool _hasScript;

    public Visitor(IPage page, bool hasScript)
    {
        Page = page;
        _hasScript = hasScript;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
    }

    public IPage Page { get; }

    public async Task SignInAsync(string account)
    {
        await GoAsync("/sign-in");
        await Page.FillAsync("#Email", account);
        await Page.FillAsync("#Password", "Preferred-Provider-2009");
        await SubmitAsync();
        Page.Url.ShouldNotContain("/sign-in");
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    /// <summary>Sends the form that the main part of the page holds, as a person would: by its button.</summary>
    public async Task SubmitAsync()
    {
        await Page.Locator("main form button:not([name]):not([type=button]):not([aria-hidden])").First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await LookAsync();
    }

    public async Task FollowAsync(string linkText)
    {
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = linkText }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await LookAsync();
    }

    /// <summary>The text of the main part of the page.</summary>
    public Task<string> TextAsync() => Page.InnerTextAsync("main");

    /// <summary>Keeps a picture of the whole page beside the test results.</summary>
    public async Task KeepPictureAsync(string name)
    {
        Directory.CreateDirectory(Pictures.Folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures.Folder, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            _complaints.Add(complaint);
        }
    }

    private async Task LookAsync()
    {
        (await Page.Locator("h1").CountAsync()).ShouldBe(1, Page.Url);
        _complaints.ShouldBeEmpty(Page.Url);
        if (_hasScript)
        {
            var result = await Page.RunAxe();
            result.Violations.Select(Describe).ShouldBeEmpty(Page.Url);
        }
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} at {string.Join("; ", violation.Nodes.Select(node => node.Html))}";
}
