namespace CommissioningCases.Application.Access;

/// <summary>What the database shows a request, whatever the request asks for.</summary>
public enum RowVisibility
{
    /// <summary>What lies in the scope of the person who sends it.</summary>
    OfSender,

    /// <summary>Every case: for work on the whole of it, whose sender sees none.</summary>
    Everything,

    /// <summary>Every case, with the rights of whoever owns the tables. Only verbs send such a request: a web site with a login of its own cannot act as the owner.</summary>
    OfOwner,
}
