using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>A page on which something is typed that is to be watched: a trust, a provider or a service, each in a form of its own.</summary>
public abstract class WatchFormModel : PageModel
{
    [BindProperty]
    public WatchKind Kind { get; set; }

    /// <summary>What is not to be watched any more; a case's reference where it is one that is to be.</summary>
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Pct { get; set; }

    [BindProperty]
    public string? Provider { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    /// <summary>The field of the form that was sent, and what was typed in it.</summary>
    protected (string Field, string Typed) Sent => Kind switch
    {
        WatchKind.Case => (nameof(Subject), Subject ?? ""),
        WatchKind.Pct => (nameof(Pct), Pct ?? ""),
        WatchKind.Provider => (nameof(Provider), Provider ?? ""),
        _ => (nameof(Service), Service ?? ""),
    };
}
