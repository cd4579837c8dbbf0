using System.Globalization;
using System.Net;
using System.Text;

namespace CommissioningCases.Reliability.Load;

/// <summary>Somebody who sends a history in and watches its page.</summary>
internal sealed class Administrator(HttpClient browser) : IDisposable
{
    private readonly Visitor _visitor = new(browser);

    public async Task SignInAsync()
    {
        var answer = await _visitor.SubmitAsync(await _visitor.GetAsync("/sign-in"), "Sign in", ("Email", "admin@demo.example"), ("Password", DemonstrationAccounts.Password));
        Require(answer.Status == HttpStatusCode.Found, answer);
    }

    /// <returns>Where the import's page is.</returns>
    public async Task<string> ImportAsync(string history)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(history));
        var sent = await _visitor.UploadAsync(await _visitor.GetAsync("/admin/histories"), "Send file", ("History", "history.jsonl", content), ("Purpose", "import"));
        Require(sent.Status == HttpStatusCode.Found, sent);
        return sent.Location!;
    }

    public async Task RunAgainAsync(string import)
    {
        var answer = await _visitor.SubmitAsync(await _visitor.GetAsync(import), "Run it again");
        Require(answer.Status == HttpStatusCode.Found, answer);
    }

    public async Task<ImportProgress> LookAsync(string import)
    {
        var page = await _visitor.GetAsync(import);
        Require(page.Status == HttpStatusCode.OK, page);
        var done = page.Page.QuerySelector("#progress progress")?.GetAttribute("value");
        return new ImportProgress(
            page.Page.GetElementById("progress")!.GetAttribute("data-state")!,
            done is null ? 0 : int.Parse(done, CultureInfo.InvariantCulture),
            page.Text("#progress"));
    }

    public void Dispose() => _visitor.Dispose();

    private static void Require(bool condition, Answer answer)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{answer.Path} answered {answer.Status}: {answer.Title}");
        }
    }
}

/// <summary>How far an import is, as its page says.</summary>
internal sealed record ImportProgress(string State, int Done, string Text);
