namespace CommissioningCases.Application.Events;

/// <summary>What happened. Stored in the words that <see cref="ExchangeNames"/> makes of it, so that a kind keeps its name for good.</summary>
public enum ServiceEventKind
{
    SignedIn,
    SignedOut,
    WrongPassword,

    /// <summary>There is no account of the name that was typed. The name is not kept: people type passwords there.</summary>
    UnknownAccount,

    /// <summary>One wrong password too many: the account is locked from here on.</summary>
    LockedOut,
    TriedWhileLocked,

    /// <summary>The right password of a disabled account.</summary>
    TriedWhileDisabled,

    /// <summary>The right password, before the account's first day or after its last.</summary>
    TriedOutsideDates,

    AccountInvited,

    /// <summary>Its name, role, organisation, union or days.</summary>
    AccountChanged,
    AccountDisabled,
    AccountEnabled,
    AccountUnlocked,

    /// <summary>An administrator took the account's password away.</summary>
    PasswordReset,

    /// <summary>Somebody said to have forgotten a password. Of which account is not kept: there may be none.</summary>
    [Label("Password link asked for")]
    LinkAsked,

    /// <summary>A one-time link by which a password is chosen.</summary>
    [Label("Password link made")]
    LinkMade,

    [Label("Password link opened")]
    LinkOpened,

    /// <summary>A one-time link that was wrong, used up, replaced or too old.</summary>
    [Label("Password link refused")]
    LinkRefused,

    /// <summary>The holder of the account knows of the links that others have made for it.</summary>
    [Label("Password link acknowledged")]
    LinkAcknowledged,

    /// <summary>By a one-time link, or where the account was made.</summary>
    [Label("Chose a password")]
    PasswordChosen,

    /// <summary>By somebody who knew the one before.</summary>
    [Label("Changed the password")]
    PasswordChanged,

    [Label("Wrong current password")]
    WrongCurrentPassword,

    /// <summary>The right password; a code of the second factor was asked for.</summary>
    [Label("Asked for a code")]
    CodeAsked,

    /// <summary>A code of the second factor that was wrong, or had been used.</summary>
    WrongCode,

    /// <summary>A code of those that are kept for when the second factor is lost.</summary>
    [Label("Used a recovery code")]
    RecoveryCodeUsed,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>A passkey that belongs to no account.</summary>
    PasskeyRefused,

    /// <summary>The account opens to its holder at the sign-in provider from here on.</summary>
    [Label("Bound to the sign-in provider")]
    SubjectBound,

    [Label("Unbound from the sign-in provider")]
    SubjectUnbound,

    /// <summary>Somebody whom the sign-in provider knows, and who is not bound to the account, or to none.</summary>
    [Label("Sign-in provider’s person unknown")]
    SubjectUnknown,

    /// <summary>What came back from the sign-in provider was not good: altered, replayed, too old, or for somebody else.</summary>
    [Label("Sign-in provider’s answer refused")]
    ProviderAnswerRefused,

    /// <summary>A session was ended from elsewhere than its own browser.</summary>
    SessionEnded,

    /// <summary>A private address at which a calendar fetches the deadlines in somebody's sight.</summary>
    [Label("Calendar address made")]
    CalendarMade,

    [Label("Calendar address ended")]
    CalendarEnded,

    /// <summary>Somebody's calendar fetched their deadlines, without a sign-in; once an hour.</summary>
    [Label("Deadlines fetched by a calendar")]
    CalendarRead,

    /// <summary>A token by which a program reads in somebody's place.</summary>
    [Label("Access token made")]
    TokenMade,

    [Label("Access token ended")]
    TokenEnded,

    /// <summary>A program read in somebody's place, by a token; once an hour.</summary>
    [Label("Access token used")]
    TokenUsed,

    /// <summary>A provider was sent a link by which it confirms or corrects what was recorded of it.</summary>
    [Label("Provider asked")]
    ProviderAsked,

    [Label("Provider’s answer received")]
    ProviderAnswered,

    /// <summary>A document by a provider's link.</summary>
    [Label("Provider’s document received")]
    ProviderSentDocument,

    /// <summary>A provider's link that was wrong, replaced or too old.</summary>
    [Label("Provider’s link refused")]
    ProviderLinkRefused,

    /// <summary>An offer to providers got a page that everybody can open.</summary>
    OfferPublished,

    [Label("Offer’s page taken away")]
    OfferTakenDown,

    /// <summary>A cluster lets others copy what a service of its choice programme has.</summary>
    ServiceShared,

    [Label("Service no longer shared")]
    ServiceUnshared,

    /// <summary>Somebody began an application by the page of an offer, and was sent a link.</summary>
    [Label("Application begun by link")]
    ApplicationBegun,

    [Label("Document added by link")]
    ApplicationDocumentAdded,

    [Label("Application sent by link")]
    ApplicationSent,

    /// <summary>An applicant asked something about an offer by its link.</summary>
    [Label("Question about an offer asked by link")]
    OfferQuestionAsked,

    /// <summary>A commissioner said that such a question will not be answered.</summary>
    [Label("Question about an offer set aside")]
    OfferQuestionSetAside,

    /// <summary>An applicant's link that was wrong or too old.</summary>
    [Label("Application’s link refused")]
    ApplicationLinkRefused,

    /// <summary>A commissioner took an application that came in by a link into the programme.</summary>
    ApplicationTakenIn,

    /// <summary>A commissioner declined an application that came in by a link.</summary>
    ApplicationDeclined,

    /// <summary>A commissioner asked for a provider to be added.</summary>
    ProviderAskedFor,

    /// <summary>An administrator said what came of it.</summary>
    ProviderRequestAnswered,

    ProviderAdded,

    /// <summary>A provider took on another name.</summary>
    ProviderRenamed,

    /// <summary>Who can open the directory of a cluster: people with an account alone, or everybody.</summary>
    DirectoryReachChanged,
    OrganisationClosed,
    OrganisationReopened,

    /// <summary>An administrator changed the words from which letters to providers and unions are made.</summary>
    LetterTemplateChanged,

    /// <summary>They went back to the words with which the service comes.</summary>
    [Label("Letter template put back")]
    LetterTemplateRestored,

    /// <summary>The report of a quarter to the board of a Strategic Health Authority was kept.</summary>
    QuarterReportKept,

    /// <summary>Where a provider stands under the NHS Performance Regime.</summary>
    [Label("Performance regime recorded")]
    RegimeRecorded,

    /// <summary>The strategy of a Primary Care Trust was signed off by its authority.</summary>
    StrategySignedOff,

    /// <summary>A partnership forum agreed to do something.</summary>
    [Label("Forum action recorded")]
    ForumActionRecorded,

    /// <summary>What a partnership forum had agreed was done.</summary>
    [Label("Forum action done")]
    ForumActionDone,

    /// <summary>An auditor drew a sample of cases or entries.</summary>
    SampleDrawn,

    /// <summary>An auditor looked at an item of a sample and found nothing.</summary>
    [Label("Sample item looked at")]
    SampleLooked,

    /// <summary>An auditor raised a finding to a Primary Care Trust.</summary>
    FindingRaised,

    /// <summary>The trust answered a finding, or the auditor followed it up.</summary>
    [Label("Finding answered or followed up")]
    FindingFollowed,

    /// <summary>A history was sent to be imported or checked, or is to be taken up again.</summary>
    [Label("Import asked for")]
    ImportAsked,

    /// <summary>Rows of a spreadsheet are to be imported; each leaves what it leaves by the form, too.</summary>
    [Label("Spreadsheet imported")]
    SheetImported,

    /// <summary>A table, a notice or a history was asked for to be taken away.</summary>
    [Label("Downloaded")]
    Exported,

    /// <summary>Everything that was recorded until then was sealed, this event not among it.</summary>
    SealMade,

    /// <summary>A server has verified the trail, and come to a verdict.</summary>
    [Label("Trail verified")]
    TrailVerified,

    /// <summary>A document was sent in which the virus scanner found something, and not kept.</summary>
    VirusFound,

    /// <summary>Somebody who has signed in asked for a page or an action that is not their role's.</summary>
    [Label("Turned away")]
    AccessRefused,
}
