// The rooms of the Domain, whose words are the words of every room here.
global using CommissioningCases.Domain.Bodies;
global using CommissioningCases.Domain.Cases;
global using CommissioningCases.Domain.Choice;
global using CommissioningCases.Domain.Contracts;
global using CommissioningCases.Domain.Histories;
global using CommissioningCases.Domain.Kernel;
global using CommissioningCases.Domain.Kernel.Fields;
global using CommissioningCases.Domain.Letters;
global using CommissioningCases.Domain.Rules;
global using CommissioningCases.Domain.Sharing;

// The rooms of the Application.
global using CommissioningCases.Application;
global using CommissioningCases.Application.Access;
global using CommissioningCases.Application.Accounts;
global using CommissioningCases.Application.Applying;
global using CommissioningCases.Application.Cases;
global using CommissioningCases.Application.Choice;
global using CommissioningCases.Application.Contracts;
global using CommissioningCases.Application.Correspondence;
global using CommissioningCases.Application.Demonstration;
global using CommissioningCases.Application.Documents;
global using CommissioningCases.Application.Events;
global using CommissioningCases.Application.Forum;
global using CommissioningCases.Application.Histories;
global using CommissioningCases.Application.Lists;
global using CommissioningCases.Application.Mail;
global using CommissioningCases.Application.Notifications;
global using CommissioningCases.Application.Oversight;
global using CommissioningCases.Application.Packs;
global using CommissioningCases.Application.Papers;
global using CommissioningCases.Application.Pipeline;
global using CommissioningCases.Application.Projections;
global using CommissioningCases.Application.ProviderAnswers;
global using CommissioningCases.Application.ProviderQuestions;
global using CommissioningCases.Application.ProviderRequests;
global using CommissioningCases.Application.PublicOffers;
global using CommissioningCases.Application.Reading;
global using CommissioningCases.Application.Recording;
global using CommissioningCases.Application.Reference;
global using CommissioningCases.Application.Regimes;
global using CommissioningCases.Application.Registers;
global using CommissioningCases.Application.Sampling;
global using CommissioningCases.Application.Sealing;
global using CommissioningCases.Application.SharedServices;
global using CommissioningCases.Application.Sheets;
global using CommissioningCases.Application.Store;
global using CommissioningCases.Application.Strategies;
global using CommissioningCases.Application.Time;
global using CommissioningCases.Application.Verification;
global using CommissioningCases.Application.Watching;
global using CommissioningCases.Application.Work;

// What every feature of the site is made of.
global using CommissioningCases.Web.Components;
global using CommissioningCases.Web.Wording;
