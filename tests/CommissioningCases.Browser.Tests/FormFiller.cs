using System.Globalization;
using System.Text.Json;
using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Forms;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>Fills a form with the fields of a line of a case history, choosing and typing as a person would.</summary>
internal static class FormFiller
{
    /// <summary>What a line says of itself rather than of the action, and what the address of the form says already.</summary>
    private static readonly string[] NotOnForm = ["case", "do", "id", "step", "pct"];

    /// <summary>Opens the form, fills it in and sends it.</summary>
    public static async Task SendAsync(this Visitor visitor, string form, JsonElement line)
    {
        await visitor.GoAsync(form);
        await visitor.Page.UnfoldAsync();
        await visitor.Page.FillAsync(line);
        await visitor.SubmitAsync();
    }

    /// <summary>Types a day into its three boxes.</summary>
    public static async Task FillDayAsync(this IPage page, string name, DateOnly day)
    {
        foreach (var (part, number) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) })
        {
            await page.FillAsync(Named($"{name}.{part}"), number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static async Task FillAsync(this IPage page, JsonElement line)
    {
        var isStep = line.GetProperty("do").GetString() is "take-step" or "propose-step";
        var row = await page.RowOfAsync(line);
        foreach (var property in line.EnumerateObject().Where(property => !NotOnForm.Contains(property.Name) || (property.Name == "step" && !isStep)))
        {
            switch (property.Name)
            {
                case "measure" or "provider" when row is not null:
                    break;
                case "quality" or "value" when row is not null:
                    await page.FillAsync(Named(row + property.Name), property.Value.GetRawText());
                    break;
                case "provider" when await page.Locator(Named("others.1")).CountAsync() > 0:
                    await ChooseProviderAsync(page, property.Value.GetString()!);
                    break;
                default:
                    await FillAsync(page, line, property.Name, property.Value);
                    break;
            }
        }
    }

    /// <summary>The beginning of the boxes' names in the row of what the line is about; null where the form has no table.</summary>
    private static async Task<string?> RowOfAsync(this IPage page, JsonElement line)
    {
        var about = line.TryGetProperty("measure", out var measure) ? measure : line.TryGetProperty("provider", out var provider) ? provider : default;
        if (about.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var subject = page.Locator($"main .app-grid input[type=hidden][value='{about.GetString()}']");
        return await subject.CountAsync() == 0 ? null : (await subject.GetAttributeAsync("name"))!.Replace(line.TryGetProperty("measure", out _) ? "measure" : "provider", "", StringComparison.Ordinal);
    }

    /// <summary>Ticks that provider alone where it is offered; else chooses it in the first row for others.</summary>
    private static async Task ChooseProviderAsync(IPage page, string code)
    {
        foreach (var box in await page.Locator($"{Named("provider")}[type=checkbox]").AllAsync())
        {
            await box.SetCheckedAsync(await box.GetAttributeAsync("value") == code);
        }

        if (await page.Locator($"{Named("provider")}[value='{code}']").CountAsync() == 0)
        {
            await PutAsync(page, "others.1", code);
        }
    }

    /// <summary>Opens the form of a step that can only be refused, and confirms what is lost with the stage.</summary>
    private static async Task UnfoldAsync(this IPage page)
    {
        if (await page.Locator("main details:not([open]):has(form) > summary").CountAsync() > 0)
        {
            await page.ClickAsync("main details:not([open]):has(form) > summary");
        }

        if (await page.Locator(Named("leaving")).CountAsync() > 0)
        {
            await page.CheckAsync(Named("leaving"));
        }
    }

    private static async Task FillAsync(IPage page, JsonElement line, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                await ChooseAsync(page, name, value.GetBoolean() ? FormJson.Yes : FormJson.No);
                break;
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                {
                    if (part.Value.ValueKind == JsonValueKind.Number)
                    {
                        await page.FillAsync(Named(Results.NameOf(name, part.Name)), part.Value.GetRawText());
                    }
                    else
                    {
                        await FillAsync(page, line, Results.NameOf(name, part.Name), part.Value);
                    }
                }

                break;
            case JsonValueKind.Array when await page.Locator(Named(name)).CountAsync() == 0:
                foreach (var (row, item) in value.EnumerateArray().Index())
                {
                    await RequireRowAsync(page, Rows.NameOf(name, row + 1));
                    await PutAsync(page, Rows.NameOf(name, row + 1), item.GetString()!);
                }

                break;
            case JsonValueKind.Array when await page.Locator(Named(name)).First.GetAttributeAsync("type") == "checkbox":
                foreach (var item in value.EnumerateArray())
                {
                    await ChooseAsync(page, name, item.GetString()!);
                }

                break;
            case JsonValueKind.Array:
                await page.FillAsync(Named(name), string.Join('\n', value.EnumerateArray().Select(item => item.GetString())));
                break;
            case JsonValueKind.String when name == "party":
                await PutAsync(page, Party.BoxOf(line.GetProperty("with").GetString()!), value.GetString()!);
                break;
            case JsonValueKind.String when await page.Locator(Named($"{name}.day")).CountAsync() > 0:
                await page.FillDayAsync(name, DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.String:
                await PutAsync(page, name, value.GetString()!);
                break;
            default:
                await PutAsync(page, name, value.GetRawText());
                break;
        }
    }

    /// <summary>Asks for one more row where the form has none of that name yet; what is filled in stays.</summary>
    private static async Task RequireRowAsync(IPage page, string name)
    {
        if (await page.Locator(Named(name)).CountAsync() == 0)
        {
            await page.ClickAsync($"main button[name='{Rows.MoreButton}']");
            await page.Locator(Named(name)).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }

    /// <summary>Puts a value where the form asks for it: a radio button, a list, a list to type in, or a box.</summary>
    private static async Task PutAsync(IPage page, string name, string value)
    {
        var control = page.Locator(Named(name)).First;
        var kind = await control.EvaluateAsync<string>("control => control.tagName === 'SELECT' ? 'list' : control.type");
        switch (kind)
        {
            case "radio":
                await ChooseAsync(page, name, value);
                break;
            case "hidden":
                break;
            case "list" when await control.IsVisibleAsync():
                await control.SelectOptionAsync(value);
                break;
            case "list":
                await TypeIntoListAsync(page, control, value);
                break;
            default:
                await control.FillAsync(value);
                break;
        }
    }

    /// <summary>The list itself is hidden behind a box in which part of a name or code is typed.</summary>
    private static async Task TypeIntoListAsync(IPage page, ILocator list, string value)
    {
        var id = await list.GetAttributeAsync("id") ?? throw new InvalidOperationException("The list has no id.");
        var boxId = id.Replace("-select", "", StringComparison.Ordinal);
        var box = page.Locator($"[id='{boxId}']");
        await box.FillAsync(value);
        if (await list.Locator($"option[value='{value}']").CountAsync() > 0)
        {
            await page.Locator($"[id='{boxId}__listbox'] [role=option]", new() { HasText = $"({value})" }).ClickAsync();
        }
        else
        {
            await page.Locator($"[id='{boxId}__listbox']", new() { HasText = "No results found" }).WaitForAsync();
            await box.PressAsync("Tab");
        }
    }

    private static Task ChooseAsync(IPage page, string name, string value) => page.CheckAsync($"{Named(name)}[value='{value}']");

    private static string Named(string name) => $"main [name='{name}']";
}
