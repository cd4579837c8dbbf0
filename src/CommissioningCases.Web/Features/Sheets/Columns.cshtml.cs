using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>Which column of a spreadsheet holds what: filled in as far as its headings tell.</summary>
public sealed class ColumnsModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SheetView View { get; private set; } = null!;

    /// <summary>A list for each column that there can be.</summary>
    public IReadOnlyList<Select> Selects => [.. View.Upload.Definition.Columns.Select(SelectOf)];

    /// <summary>What was read, in a sentence or two.</summary>
    public string Found
    {
        get
        {
            var upload = View.Upload;
            var rows = EnglishFormat.Count(upload.Rows, "row", "rows");
            return (upload.HeadingRow, upload.Chosen.Count(name => name.Length > 0)) switch
            {
                (0, _) => $"{rows}, without headings. The layout is that of {upload.Definition.Layouts[0].Name}.",
                (var row, 0) => $"{rows} below the headings in row {row}. No heading is one that this service knows: choose what stands where.",
                (var row, _) => $"{rows} below the headings in row {row}. What the headings tell is filled in: put right what is not.",
            };
        }
    }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var columns = View.Upload.Definition.Columns.ToDictionary(column => column.Name, column => PlaceOf(Request.Form[column.Name]));
        var (isValid, _) = await sender.TrySendAsync(new CheckSheet(Id, columns), ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            return LocalRedirect(Links.Sheet.To(Id));
        }

        ModelState.Keep(Request.Form);
        return this.Invalid();
    }

    private static int? PlaceOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private Select SelectOf(SheetColumn column)
    {
        var place = Array.IndexOf(View.Upload.Chosen, column.Name);
        return new Select(column.Name, column.IsNeeded ? column.Heading : $"{column.Heading} (optional)", [.. View.Upload.Headings.Select((heading, i) => new Option(i.ToString(CultureInfo.InvariantCulture), SheetLabels.Shorten(heading)))])
        {
            Value = place < 0 ? null : place.ToString(CultureInfo.InvariantCulture),
            Blank = "Not in the spreadsheet",
            Hint = column.HowWritten,
        };
    }

    private async Task LoadAsync() => View = await sender.Send(new GetSheet(Id), HttpContext.RequestAborted);
}
