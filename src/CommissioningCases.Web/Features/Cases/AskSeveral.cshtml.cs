using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>
/// Asks the SHA for an assurance on each of the cases that were ticked in a list. Each case decides for itself and gets an entry of its own, so that what stands against one keeps no other from it;
/// sent again, the form asks on no case twice.
/// </summary>
public sealed class AskSeveralModel(ISender sender, CurrentPerson current, TimeProvider clock) : PageModel
{
    /// <summary>The name of the boxes in the form. The address names every case that was ticked in the list.</summary>
    public const string Ticks = "tick";

    /// <summary>What a person types once for all of the cases.</summary>
    private static readonly IReadOnlyList<Field> Fields = RequestReview.Definition.Fields;

    [BindProperty(Name = CaseRegister.CaseWord, SupportsGet = true)]
    public List<string?> References { get; set; } = [];

    [BindProperty(Name = TickedCases.BackWord, SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty(Name = Ticks)]
    public List<string?> Ticked { get; set; } = [];

    [BindProperty]
    public Guid AttemptId { get; set; }

    public DateOnly Today => clock.Today();

    public string BackHref => TickedCases.ListAt(Back, current.Person);

    /// <summary>The cases that the form names, but those on which the SHA was asked just now.</summary>
    public IReadOnlyList<SelectedCase> Cases { get; private set; } = [];

    /// <summary>Why the SHA was not asked, by the reference of the case.</summary>
    public IReadOnlyDictionary<string, string> Failed { get; private set; } = new Dictionary<string, string>();

    /// <summary>On how many cases it was asked all the same; null where on none.</summary>
    public string? Done { get; private set; }

    public IReadOnlyList<FormPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return LocalRedirect(BackHref);
        }

        Ticked = [.. Cases.Select(one => one.Reference)];
        return Draw();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return LocalRedirect(BackHref);
        }

        if (AttemptId == Guid.Empty)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        ModelState.Keep(Request.Form);
        List<SelectedCase> meant = [.. Cases.Where(one => Ticked.Contains(one.Reference))];
        if (meant.Count == 0)
        {
            ModelState.AddModelError(Ticks, "Tick one case or more");
            return Draw(StatusCodes.Status400BadRequest);
        }

        var failed = new List<(SelectedCase Case, AttemptResult Result)>();
        foreach (var one in meant)
        {
            var attempt = new Attempt(one.Reference, RequestReview.Definition.Name, FormJson.Read(Request.Form, Fields), TickedCases.AttemptOn(one, AttemptId), Seen: null);
            if (await sender.Send(attempt, HttpContext.RequestAborted) is var result and not AttemptResult.Accepted)
            {
                failed.Add((one, result));
            }
        }

        var asked = meant.Count - failed.Count;
        Done = asked == 0 ? null : $"The SHA was asked for an assurance on {EnglishFormat.Count(asked, "case", "cases")}.";
        if (failed.Count == 0)
        {
            this.SayDone(Done!);
            return LocalRedirect(BackHref);
        }

        Tell(meant, failed);
        return Draw(StatusCodes.Status400BadRequest);
    }

    /// <summary>What every case has against the same field is said beside the field, and once; all else beside the case.</summary>
    private void Tell(List<SelectedCase> meant, List<(SelectedCase Case, AttemptResult Result)> failed)
    {
        IReadOnlyList<FieldError> OfAll() => failed.Count < meant.Count ? [] : failed
            .Select(one => one.Result is AttemptResult.Invalid invalid ? invalid.Errors : [])
            .Aggregate((IReadOnlyList<FieldError> all, IReadOnlyList<FieldError> errors) => [.. all.Intersect(errors)]);

        var ofAll = OfAll();
        ModelState.Add(ofAll, field => field);
        var ofOne = failed.Select(one => (one.Case, Result: one.Result is AttemptResult.Invalid invalid ? new AttemptResult.Invalid([.. invalid.Errors.Except(ofAll)]) : one.Result))
            .Where(one => one.Result is not AttemptResult.Invalid { Errors.Count: 0 })
            .ToList();
        Failed = ofOne.ToDictionary(one => one.Case.Reference, one => TickedCases.WhyNot(one.Result)!);
        if (Failed.Count > 0)
        {
            ModelState.AddModelError(Ticks, $"The SHA was not asked on {EnglishFormat.Count(Failed.Count, "case", "cases")}");
        }

        Cases = [.. Cases.Where(one => !meant.Contains(one) || failed.Exists(other => other.Case == one))];
        AttemptId = Guid.Empty;
    }

    private PageResult Draw(int status = StatusCodes.Status200OK)
    {
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        Parts =
        [
            FieldParts.Day(Today, Today),
            FieldParts.Of(AskedField.Of(RequestReview.MechanismField), Mechanisms(), []),
            .. new Field[] { RequestReview.QuestionField, RequestReview.NeededByField }.Select(FieldParts.Of),
        ];
        ViewData[ErrorList.FieldOrder] = (IReadOnlyList<string>)[Ticks, .. FormJson.NamesOf(Fields)];
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Those that can be asked in the scenario of any of the cases: what a case cannot be asked, it says itself.</summary>
    private IReadOnlyList<Option> Mechanisms() =>
    [
        .. Cases.Select(one => one.Scenario).Distinct().Order()
            .SelectMany(scenario => RuleSets.Standard.Current.Cases.Scenario(scenario).Oversight)
            .Where(one => one.Mechanism != Mechanism.CompetitionLaw)
            .GroupBy(one => one.Mechanism)
            .Select(of => new Option(ExchangeNames.Of(of.Key), ChoiceLabels.Label(of.Key)) { Hint = string.Join(", ", of.Select(one => one.Clause.Id).Distinct()) }),
    ];

    /// <returns>Whether any of the cases is in sight.</returns>
    private async Task<bool> FindAsync()
    {
        string[] named = [.. References.Select(QueryText.Of).OfType<string>().Distinct(StringComparer.Ordinal).Take(ListCases.PageSize)];
        Cases = named.Length == 0 ? [] : await sender.Send(new GetSelectedCases(named), HttpContext.RequestAborted);
        return Cases.Count > 0;
    }
}
