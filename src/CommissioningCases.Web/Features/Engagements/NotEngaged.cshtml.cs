using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The open cases in whose present stage staff were not engaged, the longest wait first.</summary>
public sealed class NotEngagedModel(ISender sender) : PageModel
{
    public NotEngaged View { get; private set; } = null!;

    /// <summary>Code of the Primary Care Trust to which the list is narrowed; null when it is not.</summary>
    public string? Pct { get; private set; }

    public bool IsOfManyPcts => View.Pcts.Count > 1;

    /// <summary>Why the list is empty though there may be such cases; null where there are none.</summary>
    public string? NothingFound { get; private set; }

    public string CsvHref => Href(Links.NotEngagedCsv, null, null);

    public string? PreviousHref => View.Page.Previous is { } previous ? Href(Links.NotEngaged, "before", previous) : null;

    public string? NextHref => View.Page.Next is { } next ? Href(Links.NotEngaged, "after", next) : null;

    public async Task OnGetAsync(string? pct, string? before, string? after, CancellationToken cancellationToken)
    {
        Pct = QueryText.Of(pct);
        var from = RowPosition.Parse(before, isBackwards: true) ?? RowPosition.Parse(after, isBackwards: false);
        View = await sender.Send(new ListNotEngaged(Pct, from), cancellationToken);
        NothingFound = Pct is not null && View.Pcts.All(pct => pct.Code != Pct) ? $"You see no Primary Care Trust with the code “{Pct}”."
            : from is not null ? "There are no more such cases."
            : null;
    }

    private string Href(string path, string? name, RowPosition? position)
    {
        var query = new QueryBuilder();
        if (Pct is not null)
        {
            query.Add("pct", Pct);
        }

        if (name is not null)
        {
            query.Add(name, position!.ToString());
        }

        return path + query;
    }
}
