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
