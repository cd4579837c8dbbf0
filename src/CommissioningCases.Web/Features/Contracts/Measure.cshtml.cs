using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The values of one period for many contracts in one form.</summary>
public sealed class MeasureModel(ISender sender) : PageModel
{
    public const string LeadWord = "lead";
    public const string AllWord = "all";

    private static readonly string From = RecordContractMeasurement.FromField.Name;
    private static readonly string Until = RecordContractMeasurement.UntilField.Name;
    private static readonly string Source = RecordContractMeasurement.SourceField.Name;

    /// <summary>Made when the form is drawn, so that sending it twice records it once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public MeasuredContracts List { get; private set; } = null!;

    /// <summary>Whether the contracts of the whole trust are shown; else those that the commissioner leads.</summary>
    public bool IsOfAll { get; private set; }

    /// <summary>Whether it is a page behind the first.</summary>
    public bool IsLater { get; private set; }

    public IReadOnlyList<Grid> Grids { get; private set; } = [];

    /// <summary>The period and the source, which all values share.</summary>
    public IReadOnlyList<FormPart> Parts { get; private set; } = [];

    public async Task OnGetAsync(string? lead, string? after, string? from, string? until, string? source, CancellationToken cancellation)
    {
        await LoadAsync(lead, after, cancellation);
        var month = List.Today.MonthStart().AddMonths(-1);
        Draw(DateField.TryParse(from ?? "", out var first) ? first : month, DateField.TryParse(until ?? "", out var last) ? last : month.AddMonths(1).AddDays(-1), source);
    }

    public async Task<IActionResult> OnPostAsync(string? lead, string? after, CancellationToken cancellation)
    {
        if (AttemptId == Guid.Empty)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        var (from, until, source) = (TypedDate.Read(Request.Form, From).ToString(), TypedDate.Read(Request.Form, Until).ToString(), Request.Form[Source].ToString().Trim());
        var filled = MeasurementGrid.Read(Request.Form);
        var result = filled.Count == 0
            ? new MeasuredCells(0, [])
            : await sender.Send(new RecordContractMeasurements([.. filled.Select(one => one.Cell)], from, until, source, AttemptId), cancellation);
        ModelState.Keep(Request.Form);
        await LoadAsync(lead, after, cancellation);
        if (filled.Count > 0 && result.Faults.Count == 0)
        {
            var contracts = filled.Select(one => one.Cell.Contract).Distinct(StringComparer.Ordinal).Count();
            this.SayDone($"{EnglishFormat.Count(result.Recorded, "value is", "values are")} recorded of {EnglishFormat.Count(contracts, "contract", "contracts")}.{(List.Next is null ? "" : " Here are the next contracts.")}");
            return LocalRedirect(AddressOf(IsOfAll, List.Next, (From, from), (Until, until), (Source, source)));
        }

        Draw(null, null, null);
        foreach (var (box, message) in filled.Count == 0 ? [(FirstBox, "Enter the value of one measure or more")] : Place(filled, result.Faults))
        {
            ModelState.AddModelError(box, message);
        }

        return this.Invalid();
    }

    /// <summary>The address of the form with what it begins with.</summary>
    public static string AddressOf(bool isOfAll, string? after = null, params IEnumerable<(string Name, string Value)> filled)
    {
        var query = new QueryBuilder(filled.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        if (isOfAll)
        {
            query.Add(LeadWord, AllWord);
        }

        if (after is not null)
        {
            query.Add("after", after);
        }

        return Links.RecordMeasurements + query.ToString();
    }

    private string FirstBox => Grids is [{ Rows: [{ Boxes: [var box] }, ..] }, ..] ? box : From;

    /// <summary>What is wrong with the period or the source is said once, beside its box; everything else beside the value.</summary>
    private IEnumerable<(string Box, string Message)> Place(IReadOnlyList<(MeasuredCell Cell, string Box)> filled, IReadOnlyList<CellFault> faults) => faults
        .Select(fault => IsShared(fault.Error) ? (fault.Error.Field, fault.Error.Message) : (filled[fault.Cell].Box, $"{NameOf(filled[fault.Cell].Cell)}: {fault.Error.Message}"))
        .Distinct();

    /// <summary>The measure and the contract: above a form of many boxes a message alone says nothing.</summary>
    private string NameOf(MeasuredCell cell) =>
        $"{List.Contracts.FirstOrDefault(contract => contract.Reference == cell.Contract)?.File.Measures.FirstOrDefault(measure => measure.Details.Measure == cell.Measure)?.Details.Name ?? cell.Measure}, {cell.Contract}";

    private static bool IsShared(FieldError error) =>
        error.Message is not (RecordContractMeasurement.MeasuredAlready or RecordContractMeasurement.BeforeContract or RecordContractMeasurement.AfterContract) && (error.Field == From || error.Field == Until || error.Field == Source);

    private async Task LoadAsync(string? lead, string? after, CancellationToken cancellation)
    {
        (IsOfAll, IsLater) = (lead == AllWord, after is not null);
        List = await sender.Send(new ListMeasuredContracts(IsOfAll, after), cancellation);
    }

    private void Draw(DateOnly? from, DateOnly? until, string? source)
    {
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        Grids = [.. List.Contracts.Select(contract => MeasurementGrid.Of(contract, List.Bodies))];
        Parts =
        [
            PartOf(RecordContractMeasurement.FromField, from is { } first ? DateField.Format(first) : null),
            PartOf(RecordContractMeasurement.UntilField, until is { } last ? DateField.Format(last) : null),
            PartOf(RecordContractMeasurement.SourceField, source),
        ];
        ViewData[ErrorList.FieldOrder] = (IReadOnlyList<string>)[.. Parts.SelectMany(part => part.Boxes), .. Grids.SelectMany(grid => grid.Boxes)];
    }

    private static FormPart PartOf(Field field, string? value) => FieldParts.Of(AskedField.Of(field) with { Value = value }, null, []);
}
