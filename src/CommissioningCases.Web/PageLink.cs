namespace CommissioningCases.Web;

/// <summary>A page whose address takes no value, and so is a link itself.</summary>
public sealed class PageLink(string page, string address) : PageRoute(page, address, 0)
{
    public static implicit operator string(PageLink link) => link.Template;

    public override string ToString() => Template;
}

/// <summary>A page whose address takes a value.</summary>
public sealed class PageLink<T>(string page, string template) : PageRoute(page, template, 1)
{
    public string To(T value) => With(Escaped(value));
}

/// <summary>A page whose address takes two values.</summary>
public sealed class PageLink<T1, T2>(string page, string template) : PageRoute(page, template, 2)
{
    public string To(T1 first, T2 second) => With(Escaped(first), Escaped(second));
}

/// <summary>A page whose address takes three values.</summary>
public sealed class PageLink<T1, T2, T3>(string page, string template) : PageRoute(page, template, 3)
{
    public string To(T1 first, T2 second, T3 third) => With(Escaped(first), Escaped(second), Escaped(third));
}
