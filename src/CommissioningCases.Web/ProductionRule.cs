namespace CommissioningCases.Web;

/// <summary>What an operator can take upon themself in production, in the words of the setting <c>AllowInProduction</c>.</summary>
public enum ProductionRule
{
    /// <summary>That the pages are served without HTTPS.</summary>
    PlainHttp,

    /// <summary>That the service is asked by any name.</summary>
    AnyHost,

    /// <summary>That the line to a database on another machine is not encrypted, or nobody sees that it is the right one.</summary>
    UnverifiedDatabase,

    /// <summary>That the keys of the cookies stand in the database in clear.</summary>
    ClearKeys,

    /// <summary>That a password alone opens the accounts of administrators, board secretaries and SHA reviewers.</summary>
    NoSecondFactor,

    /// <summary>That documents go to a virus scanner on another machine, which is spoken to in clear.</summary>
    ClearScanner,

    /// <summary>That mail goes to a server on another machine in clear.</summary>
    ClearMail,
}
