using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>
/// A person at a browser. Every page they come to has one heading of the first level and leaves the browser's console empty. Axe looks at it when it shows
/// a kind of element that no page of that template showed before, which finds what looking at every page would find in a fraction of the time.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a person waits for a page: on a busy machine long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string ElementsOfPage =
        "() => [...new Set([...document.querySelectorAll('body, body *')].map(e => `${e.tagName}.${e.getAttribute('class') ?? ''}[${e.getAttribute('role') ?? ''}]`))]";

    private readonly List<string> _complaints = [];
    private readonly ConcurrentDictionary<string, byte> _inspected;
    private readonly bool _hasScript;
    private string _account = "";

    /// <param name="inspected">The kinds of elements that axe has looked at.</param>
    public Visitor(IPage page, bool hasScript, ConcurrentDictionary<string, byte> inspected)
    {
        Page = page;
        _hasScript = hasScript;
        _inspected = inspected;
        page.Console += (_, message) => Note(IsComplaint(message) ? $"{message.Location}: {message.Text}" : null);
        page.PageError += (_, error) => Note(error);
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    public async Task SignInAsync(string account)
    {
        _account = account;
        await GoAsync("/sign-in");
        await TypePasswordAsync();
        Path.ShouldNotBe("/sign-in");
    }

    /// <summary>Signs in on the page that asks for it.</summary>
    public async Task TypePasswordAsync()
    {
        await Page.FillAsync("#Email", $"{_account}@demo.example");
        await Page.FillAsync("#Password", "Preferred-Provider-2009");
        await SubmitAsync();
    }

    public async Task GoAsync(string path)
    {
        (await Page.GotoAsync(path))!.Status.ShouldBe(200, path);
        await LookAsync();
    }

    /// <summary>Sends the form that the main part of the page holds, as a person would: by its button.</summary>
    public Task SubmitAsync() => PressAsync(Page.Locator("main form button:not([name]):not([type=button]):not([aria-hidden])").First);

    public Task FollowAsync(string linkText) => PressAsync(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = linkText }).First);

    /// <summary>Presses the button of that name, or of a name in which that stands.</summary>
    public Task PressAsync(string button) => PressAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First);

    /// <summary>Follows a link, or presses a button, that brings a file: by the keyboard, as a click goes beside a link that begins with words for screen readers alone.</summary>
    /// <returns>What the file is called, and where it is.</returns>
    public async Task<(string Name, string Path)> DownloadAsync(ILocator control)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => control.PressAsync("Enter"));
        return (download.SuggestedFilename, await download.PathAsync());
    }

    /// <summary>The text of the main part of the page.</summary>
    public Task<string> TextAsync() => Page.InnerTextAsync("main");

    /// <summary>The texts of all elements that the selector finds.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string selector) => [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(text => text.Trim())];

    /// <summary>Nothing of the page reaches beyond the screen.</summary>
    public async Task RequireFitAsync() => (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, Page.Url);

    /// <summary>Keeps a picture of the whole page beside the test results, where pictures are wanted.</summary>
    public async Task KeepPictureAsync(string name)
    {
        if (!Pictures.AreWanted)
        {
            return;
        }

        Directory.CreateDirectory(Pictures.Folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(Pictures.Folder, $"{name}.png"), FullPage = true });
    }

    /// <summary>Comes to the same page again, as a person without script does, until the element is there.</summary>
    /// <exception cref="TimeoutException">It does not come.</exception>
    public async Task ComeBackUntilAsync(string selector)
    {
        var (path, started) = (Path, DateTime.UtcNow);
        while (await Page.Locator(selector).CountAsync() == 0)
        {
            if (DateTime.UtcNow - started > 5 * Patience)
            {
                throw new TimeoutException($"{path} does not come to show {selector}.");
            }

            await Task.Delay(TimeSpan.FromSeconds(0.3));
            await GoAsync(path);
        }
    }

    /// <summary>Comes to the page with a phone: it fits, and nothing on it is to be complained of. Then the screen is as wide as before.</summary>
    public async Task LookOnPhoneAsync(string path, string picture)
    {
        var wide = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(BrowserSite.Phone.Width, BrowserSite.Phone.Height);
        await GoAsync(path);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(BrowserSite.Phone.Width, path);
        await KeepPictureAsync(picture);
        await Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>Presses what leads to another page, and waits until that is there.</summary>
    public async Task PressAsync(ILocator control)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        await control.ClickAsync();
        await loaded.Task.WaitAsync(Patience);
        Page.Load -= OnLoad;
        await LookAsync();
    }

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            _complaints.Add(complaint);
        }
    }

    /// <summary>That a form was answered with an error's status is told by the page itself.</summary>
    private bool IsComplaint(IConsoleMessage message) =>
        message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal));

    private async Task LookAsync()
    {
        (await Page.Locator("h1").CountAsync()).ShouldBe(1, Page.Url);
        _complaints.ShouldBeEmpty(Page.Url);
        if (_hasScript && await IsNewAsync())
        {
            (await Axe.FindViolationsAsync(Page)).ShouldBeEmpty(Page.Url);
        }
    }

    private async Task<bool> IsNewAsync()
    {
        var template = $"{Page.ViewportSize!.Width} {Template.Of(Path)}";
        var elements = await Page.EvaluateAsync<string[]>(ElementsOfPage);
        var unseen = elements.Where(element => _inspected.TryAdd($"{template} {element}", 0)).ToList();
        return unseen.Count > 0;
    }
}
