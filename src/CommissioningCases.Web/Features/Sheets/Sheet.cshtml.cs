using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>How far a spreadsheet has come, what the check found of its rows, and what the import recorded.</summary>
public sealed class SheetModel(ISender sender, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SheetView View { get; private set; } = null!;

    public SheetState State => View.Upload.StateAt(clock.GetUtcNow());

    public bool IsUnderWay => State is SheetState.ToCheck or SheetState.Checking or SheetState.ToImport or SheetState.Importing;

    /// <summary>Whether what was found of the rows stands.</summary>
    public bool HasEnded => State is SheetState.Checked or SheetState.Imported or SheetState.ImportCutOff;

    public int FaultCount => View.Upload.AtFault + View.Upload.Refused;

    public string Heading => State switch
    {
        SheetState.Checked => "Checked: nothing is recorded yet",
        SheetState.ToImport or SheetState.Importing => "Being imported",
        SheetState.Imported => SheetLabels.Came(View.Upload)!,
        SheetState.CheckCutOff or SheetState.ImportCutOff => "Interrupted",
        _ => "Being checked",
    };

    /// <summary>The columns that are read, with their places.</summary>
    public IEnumerable<(int Place, string Heading)> ReadColumns => View.Upload.Chosen.Index().Where(column => column.Item.Length > 0).Select(column => (column.Index, View.Upload.Headings[column.Index]));

    public IReadOnlyList<(string Label, int Count, string Text)> Counts
    {
        get
        {
            var (upload, row) = (View.Upload, View.Upload.Definition.Row);
            List<(string, int, string)> counts = State == SheetState.Checked
                ? [("Will be recorded", upload.Ready, upload.Ready == 1 ? row.One : row.Many)]
                : [("Recorded", upload.Recorded, upload.Recorded == 1 ? row.One : row.Many)];
            counts.Add(("At fault", FaultCount, FaultCount == 1 ? "row" : "rows"));
            counts.Add(("Change nothing", upload.Unneeded, upload.Unneeded == 1 ? "row" : "rows"));
            return counts;
        }
    }

    public async Task OnGetAsync() => await LoadAsync();

    public Task<IActionResult> OnPostImportAsync() => SendAsync(new ImportSheet(Id));

    public Task<IActionResult> OnPostAgainAsync() => SendAsync(new RunSheetAgain(Id));

    public async Task<IActionResult> OnPostRemoveAsync() =>
        await sender.Send(new RemoveSheet(Id), HttpContext.RequestAborted) ? LocalRedirect(Links.Sheets) : LocalRedirect(Links.Sheet.To(Id));

    private async Task<IActionResult> SendAsync(ICommand<bool> command)
    {
        await sender.Send(command, HttpContext.RequestAborted);
        return LocalRedirect(Links.Sheet.To(Id));
    }

    private async Task LoadAsync() => View = await sender.Send(new GetSheet(Id), HttpContext.RequestAborted);
}
