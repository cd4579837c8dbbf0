namespace CommissioningCases.Web.Wording;

/// <summary>Where numbers of cases lead.</summary>
public static class CaseLists
{
    /// <summary>The list of the cases that a number counts.</summary>
    /// <param name="order">The order in which an index finds them.</param>
    public static string Href(CaseFilter filter, CaseOrder order = CaseOrder.Latest) =>
        (RegisterLinks.Cases.With(filter) with { Sort = order == CaseOrder.Latest ? null : CaseRegister.WordOf(order) }).ToString();
}
