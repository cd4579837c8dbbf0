using System.Diagnostics;
using System.Net;

namespace CommissioningCases.Reliability.Load;

/// <summary>
/// Somebody at a browser who logs cases and adds notes to them, one after the other. What nobody knows the fate of they send again, as the page says that is safe;
/// what was not saved they leave at that, so that it can be seen that it was not.
/// </summary>
internal sealed class Commissioner(Func<HttpClient> browser, string name, Ledger ledger, Report report) : IDisposable
{
    private const int NotesPerCase = 30;
    private static readonly DemonstrationAccount Account = DemonstrationAccounts.Named("commissioner");
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly (string, string)[] Day = [("on.day", "4"), ("on.month", "1"), ("on.year", "2010")];

    private readonly Visitor _visitor = new(browser());

    public async Task SignInAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var page = await OpenAsync("/sign-in", stopping);
            if (page is not null
                && await TryAsync(() => _visitor.SubmitAsync(page, "Sign in", ("Email", Account.UserName), ("Password", DemonstrationAccounts.Password))) is { Status: HttpStatusCode.Found, LeadsToSignIn: false })
            {
                return;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Writes until told to stop. What is being written then is brought to its end.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        string? reference = null;
        for (var write = 0; !stopping.IsCancellationRequested; write++)
        {
            var text = $"{name} {write} {Guid.NewGuid():N}";
            if (reference is null || write % (NotesPerCase + 1) == 0)
            {
                reference = await LogCaseAsync(text, stopping) ?? reference;
            }
            else
            {
                await SaveAsync($"/cases/{reference}/record/add-note", "Add a note", [.. Day, ("text", text)], text, stopping);
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    public void Dispose() => _visitor.Dispose();

    private async Task<string?> LogCaseAsync(string text, CancellationToken stopping)
    {
        var saved = await SaveAsync(
            "/log-case",
            "Log the case",
            [.. Day, ("scenario", "1"), ("service", text), ("providers.1", "R1C"), ("summary", "Few ulcers heal"), ("needs", "Needs assessment")],
            text,
            stopping);
        return saved?.Location?.Split('/', '?', '#') is ["", "cases", var reference, ..] ? reference : null;
    }

    /// <returns>The acknowledgement; null where there was none.</returns>
    private async Task<Answer?> SaveAsync(string path, string button, IReadOnlyList<(string, string)> typed, string text, CancellationToken stopping)
    {
        if (await OpenAsync(path, stopping) is not { } form)
        {
            return null;
        }

        var began = ledger.Now;
        var isOpen = false; // whether an earlier sending may have been saved
        while (ledger.Now - began < Patience)
        {
            switch (await TryAsync(() => _visitor.SubmitAsync(form, button, typed)))
            {
                case { Status: HttpStatusCode.Found, LeadsToSignIn: true }:
                    report.Fault("a session was lost", $"{name} was led to the sign-in page from {path}");
                    await SignInAsync(stopping);
                    break;
                case { Status: HttpStatusCode.Found } saved:
                    ledger.Acknowledge(text, began);
                    return saved;
                case { } answer when Pages.SaysThatNothingWasSaved(answer) && !isOpen:
                    ledger.Deny(text);
                    await Task.Delay(Pause, CancellationToken.None);
                    return null;
                case null:
                    isOpen = true;
                    break;
                case { } answer when Pages.SaysThatNobodyKnows(answer) || Pages.IsOfAProxy(answer):
                    isOpen = true;
                    break;
                case { } answer when Pages.SaysThatNothingWasSaved(answer):
                    break;
                case { } answer:
                    report.Fault("an answer that says nothing of what became of a write", $"{answer.Status} {answer.Title} at {answer.Path}");
                    ledger.LeaveOpen(text);
                    return null;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        report.Fault("a write was never answered for", $"{path}: {text}");
        ledger.LeaveOpen(text);
        return null;
    }

    /// <summary>Opens a page, again and again until it is shown; null when told to stop before.</summary>
    private async Task<Answer?> OpenAsync(string path, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            switch (await TryAsync(() => _visitor.GetAsync(path)))
            {
                case { Status: HttpStatusCode.OK } page:
                    return page;
                case { LeadsToSignIn: true }:
                    report.Fault("a session was lost", $"{name} was led to the sign-in page from {path}");
                    await SignInAsync(stopping);
                    break;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        return null;
    }

    /// <returns>Null where no answer came.</returns>
    private async Task<Answer?> TryAsync(Func<Task<Answer>> send)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var answer = await send();
            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Found))
            {
                ledger.Count($"{(int)answer.Status} {Pages.Gist(answer)}");
            }

            if (Pages.Fault(answer) is { } wrong)
            {
                report.Fault(wrong, $"{answer.Status} {answer.Title} at {answer.Path}");
            }

            return answer;
        }
        catch (Exception none) when (none is HttpRequestException or TaskCanceledException or IOException)
        {
            ledger.Count(none is TaskCanceledException ? "no answer in time" : "no connection, or one that broke");
            return null;
        }
        finally
        {
            ledger.Waited(clock.Elapsed);
        }
    }
}
