using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>Small pictures that go with words; none says anything alone.</summary>
public static class Icons
{
    /// <summary>A tick in a green disc.</summary>
    public static HtmlString Met { get; } = new("""<svg class="app-icon" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false"><circle cx="11" cy="11" r="11" fill="#007f3b"/><path d="M6 11.5l3.5 3.5L16.5 7.5" stroke="#fff" stroke-width="2.5" fill="none"/></svg>""");

    /// <summary>A grey dot: neither for nor against.</summary>
    public static HtmlString Neutral { get; } = new("""<svg class="app-icon" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false"><circle cx="11" cy="11" r="5" fill="#768692"/></svg>""");

    /// <summary>An empty red ring.</summary>
    public static HtmlString Missing { get; } = new("""<svg class="app-icon" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false"><circle cx="11" cy="11" r="9.5" fill="#fff" stroke="#d5281b" stroke-width="3"/></svg>""");
}
