using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace CommissioningCases.Web.Tests;

/// <summary>Somebody at a browser without script, who sees every redirection but that of a private link's page to itself.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(path, await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Asks as a program does, with a token or without one.</summary>
    public async Task<Answer> ReadAsync(string path, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.ReadAsync(path, await client.SendAsync(request));
    }

    /// <summary>Sends fields as a form does, but from no page.</summary>
    public async Task<Answer> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Answer.ReadAsync(path, await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Fills in some fields of a form on the page, leaves the others as they are, and presses its button.</summary>
    /// <param name="button">The button's text.</param>
    public async Task<Answer> SubmitAsync(Answer on, string button, params IEnumerable<(string Name, string Value)> typed)
    {
        var (path, fields) = FillIn(on, button, typed);
        return await ShownAsync(await PostAsync(path, fields));
    }

    /// <summary>The same with a form that takes a file; none is chosen when <paramref name="file"/> is null.</summary>
    public async Task<Answer> UploadAsync(Answer on, string button, (string Name, string FileName, HttpContent Content)? file, params IEnumerable<(string Name, string Value)> typed)
    {
        var (path, fields) = FillIn(on, button, typed);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        if (file is var (fileField, fileName, chosen))
        {
            content.Add(chosen, fileField, fileName);
        }

        return await ShownAsync(await Answer.ReadAsync(path, await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content)));
    }

    /// <summary>Opens a one-time link, whose code stands behind the #, as somebody does at a browser without script.</summary>
    public async Task<Answer> OpenPasswordLinkAsync(string link)
    {
        var (address, code) = (link.Split('#')[0], link.Split('#')[^1]);
        return await SubmitAsync(await GetAsync(address), "Continue", ("Code", code));
    }

    /// <summary>Goes where the answer leads.</summary>
    public Task<Answer> FollowAsync(Answer answer) =>
        GetAsync(answer.Location ?? throw new InvalidOperationException($"{answer.Path} leads nowhere: {answer.Status} {answer.Title}"));

    public void Dispose() => client.Dispose();

    private Task<Answer> ShownAsync(Answer answer) => answer.Location?.EndsWith("?handler=shown", StringComparison.Ordinal) == true ? FollowAsync(answer) : Task.FromResult(answer);

    private static (string Path, IEnumerable<(string Name, string Value)> Fields) FillIn(Answer on, string button, IEnumerable<(string Name, string Value)> typed)
    {
        var pressed = on.Page.QuerySelectorAll("form button").OfType<IHtmlButtonElement>().FirstOrDefault(b => b.TextContent.Trim().Equals(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button \"{button}\" on {on.Path}: {on.Status}");
        var form = pressed.Form!;
        var filled = typed.ToList();
        var kept = Fields(form).Where(field => filled.TrueForAll(change => change.Name != field.Name));
        IEnumerable<(string, string)> submitter = pressed.Name is { Length: > 0 } name ? [(name, pressed.Value)] : [];
        return ((pressed.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : on.Path, [.. kept, .. filled, .. submitter]);
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "file" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return (name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return (name, option.Value);
                    }

                    break;
            }
        }
    }
}
