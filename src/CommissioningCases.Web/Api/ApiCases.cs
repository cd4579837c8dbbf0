using System.Globalization;
using CommissioningCases.Web.Errors;
using MediatR;

namespace CommissioningCases.Web.Api;

/// <summary>Cases and their entries as programs read them.</summary>
internal static class ApiCases
{
    private const string List = $"{ApiAddress.First}/cases";
    private const string Reference = "reference";
    private const string After = "after";
    private const int EntriesOfPage = 200;

    private static readonly RegisterAddress<CaseFilter> Register = RegisterLinks.Cases with { Path = List };
    private static readonly ApiRows<CaseRow> Rows = new(CaseRegister.Definition.Columns);
    private static readonly ApiParameter ReferenceParameter = new(Reference, "The case’s reference", IsInPath: true);

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(List, "cases", TokenScope.Cases, typeof(ListCases), "The cases in sight")
        {
            Parameters = ApiQuery.ParametersOf(Register),
            Fields = Rows.Fields,
            Answer = ListAsync,
        },
        new($"{List}/{{{Reference}}}", "case", TokenScope.Cases, typeof(GetCase), "One case")
        {
            Description = "Who reads a case from outside its Primary Care Trust is on record, as on its page.",
            Parameters = [ReferenceParameter],
            Response = typeof(ApiCase),
            Answer = CaseAsync,
        },
        new($"{List}/{{{Reference}}}/entries", "entries", TokenScope.Cases, typeof(GetCase), "The entries of a case, the oldest first")
        {
            Description = "Each is a line of the case’s history, as the command export-history writes it, with who recorded it and its hash. Union representatives get the entries that they see, without what they do not see of them.",
            Parameters = [ReferenceParameter, new(After, "Number of the entry after which the page begins")],
            Response = typeof(ApiPage<ApiEntry>),
            Answer = EntriesAsync,
        },
    ];

    private static Task<IResult> ListAsync(HttpContext context) => ApiRead.PageAsync(context, Register, Rows, async (sender, read) =>
    {
        var list = await sender.Send(new ListCases { Filter = read.Filter, Order = CaseRegister.OrderOf(read.Sort), From = read.From }, context.RequestAborted);
        return (list.Page, list.Context);
    });

    private static async Task<IResult> CaseAsync(HttpContext context)
    {
        var view = await FindAsync(context);
        return ApiJson.Answer(context, ApiCase.Of(view, EntriesOf(view)));
    }

    private static async Task<IResult> EntriesAsync(HttpContext context)
    {
        var given = QueryText.Of(context.Request.Query[After].ToString());
        var after = 0;
        if (context.Request.Query.Keys.Any(word => word != After) || (given is not null && !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out after)))
        {
            return ApiProblem.BadRequest(["Entries can be asked for after the number of another, and by nothing else."]);
        }

        var view = await FindAsync(context);
        var rules = context.RequestServices.GetRequiredService<RuleSets>();
        EntryView[] page = [.. view.Entries.Where(entry => entry.Number > after).Take(EntriesOfPage)];
        var isLast = page is [] || page[^1].Number == view.Entries[^1].Number;
        return ApiJson.Answer(context, new ApiPage<ApiEntry>([.. page.Select(entry => ApiEntry.Of(entry, view, rules))], isLast ? null : $"{EntriesOf(view)}?{After}={page[^1].Number}"));
    }

    private static Task<CaseView> FindAsync(HttpContext context)
    {
        var reference = (string)context.GetRouteValue(Reference)!;
        return context.RequestServices.GetRequiredService<ISender>().Send(new GetCase(reference.Replace("%2F", Links.Start, StringComparison.OrdinalIgnoreCase)), context.RequestAborted);
    }

    private static string EntriesOf(CaseView view) => $"{List}/{Uri.EscapeDataString(view.Reference)}/entries";
}
