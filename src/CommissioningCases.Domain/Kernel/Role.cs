namespace CommissioningCases.Domain.Kernel;

/// <summary>What somebody may do. Stored in the words that <see cref="ExchangeNames"/> makes of it.</summary>
public enum Role
{
    /// <summary>Logs cases of one Primary Care Trust and walks them.</summary>
    Commissioner,

    /// <summary>Records the decisions of one Primary Care Trust's board.</summary>
    BoardSecretary,

    /// <summary>Oversees the Primary Care Trusts of one Strategic Health Authority.</summary>
    ShaReviewer,

    /// <summary>Sees how providers and staff are engaged in the area agreed for the union.</summary>
    UnionRepresentative,

    /// <summary>Looks after users, organisations and imports; sees no case.</summary>
    Administrator,

    /// <summary>Reads everything and verifies the trail.</summary>
    Auditor,

    /// <summary>Reads the cases of every Strategic Health Authority for the Department of Health, and records nothing.</summary>
    DepartmentReader,

    /// <summary>Answers by a link what was recorded of the provider for which it speaks. It has no account and sees no case.</summary>
    Provider,
}
