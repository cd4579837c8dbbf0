// The rooms on which every other room stands. What stands on others says so in its own usings.
global using CommissioningCases.Application.Access;
global using CommissioningCases.Application.Pipeline;
global using CommissioningCases.Application.Reference;
global using CommissioningCases.Application.Store;
global using CommissioningCases.Application.Time;

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
