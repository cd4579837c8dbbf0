using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CommissioningCases.Web.Tests;

/// <summary>What the site answered: a page, or where it leads.</summary>
public sealed class Answer
{
    private Answer(string path, HttpResponseMessage response, IHtmlDocument page) =>
        (Path, Status, Location, Response, Page) = (path, response.StatusCode, response.Headers.Location?.OriginalString, response, page);

    /// <summary>The address that was asked for.</summary>
    public string Path { get; }

    public HttpStatusCode Status { get; }

    /// <summary>Where a redirection leads, without the host.</summary>
    public string? Location { get; }

    public bool LeadsToSignIn => Location?.Contains("/sign-in", StringComparison.Ordinal) == true;

    public HttpResponseMessage Response { get; }

    public IHtmlDocument Page { get; }

    public string Title => Page.Title ?? "";

    public string Heading => Text("h1");

    /// <summary>The messages of the error summary, each with the field to which it leads.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors =>
        [.. Page.QuerySelectorAll(".nhsuk-error-summary__list li").Select(item => (item.QuerySelector("a")?.GetAttribute("href")?.TrimStart('#') ?? "", Collapse(item.TextContent)))];

    /// <summary>The message beside a field; null when there is none.</summary>
    public string? ErrorBeside(string field) => Page.GetElementById($"{field}-error") is { } message ? Collapse(message.TextContent)["Error: ".Length..] : null;

    /// <summary>What a field of the page holds.</summary>
    public string? ValueOf(string field) => Field(field) switch
    {
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement { Type: "radio" } => Page.QuerySelectorAll($"[name='{field}']").OfType<IHtmlInputElement>().FirstOrDefault(radio => radio.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>The text of the first element that the selector finds, on one line.</summary>
    public string Text(string selector) => Collapse(Page.QuerySelector(selector)?.TextContent ?? throw new InvalidOperationException($"No {selector} on {Path}: {Status}"));

    public IReadOnlyList<string> Texts(string selector) => [.. Page.QuerySelectorAll(selector).Select(element => Collapse(element.TextContent))];

    internal static async Task<Answer> ReadAsync(string path, HttpResponseMessage response) =>
        new(path, response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IElement? Field(string name) => Page.QuerySelector($"[name='{name}']");
}
